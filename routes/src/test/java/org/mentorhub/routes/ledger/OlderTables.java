package org.mentorhub.routes.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mentorhub.routes.ledger.sql.SqlLedger;

/** The tables of an older version of the hub, with the rows of a ledger of today in them, as far as there was room for them then. */
final class OlderTables {
    private static final String HISTORY = "flyway_schema_history";

    private OlderTables() {}

    /**
     * Makes them in an empty database.
     *
     * @param version the last migration of that time
     * @param longType the database's type of 64-bit numbers
     */
    static void make(DataSource empty, String version, String longType, DataSource today) throws SQLException {
        Flyway.configure(SqlLedger.class.getClassLoader())
                .dataSource(empty)
                .locations("classpath:org/mentorhub/routes/ledger/migrations")
                .placeholders(Map.of("long", longType))
                .target(version)
                .load()
                .migrate();
        try (var from = today.getConnection();
                var to = empty.getConnection()) {
            to.setAutoCommit(false);
            for (var table : tables(to)) {
                copy(table, from, to);
            }
            to.commit();
        }
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var tables = database.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                found.add(tables.getString("TABLE_NAME"));
            }
        }
        found.removeIf(table -> table.equals(HISTORY) || table.startsWith("sqlite_"));
        return found;
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException {
        var columns = columns(table, to);
        var names = String.join(", ", columns);
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (var clear = to.createStatement();
                var select = from.createStatement();
                var rows = select.executeQuery("select " + names + " from " + table);
                var insert = to.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            clear.execute("delete from " + table);
            while (rows.next()) {
                for (int at = 1; at <= columns.size(); at++) {
                    insert.setObject(at, rows.getObject(at));
                }
                insert.execute();
            }
        }
    }

    private static List<String> columns(String table, Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int at = 1; at <= none.getMetaData().getColumnCount(); at++) {
                found.add(none.getMetaData().getColumnName(at));
            }
        }
        return found;
    }
}

package org.mentorhub.routes.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills an SQLite ledger that nobody has open with delivered dossiers, in the sizes of real ones but made of random bytes: no key opens
 * them, and they are in no chain. Each takes one row of each table that a dossier takes, and two events.
 */
record ManyRows(Path file) {
    private static final int CHUNK = 100_000;
    private static final int ROWS_EACH = 8;

    private static final String UUID = "(printf('%08x', i) || '-0000-8000-8000-' || lower(hex(randomblob(6))))";
    private static final String EACH =
            "with recursive n(i) as (select :first union all select i + 1 from n where i < :last)";
    private static final List<String> TABLES = List.of(
            "insert into submission (id, hub_id, sender, message_key, content_key, state, transport, format,"
                    + " received_at, issued_at, event, receipt) select :row, " + UUID
                    + ", 'ma-anapec', randomblob(16), randomblob(16),"
                    + " 'ACCEPTED', 'rest', 'application/json', :at, :at, i * 2, randomblob(750) from n",
            "insert into document (id, document_key, sender, type, newest, ordinal) select :row + 1, randomblob(16),"
                    + " 'ma-anapec', 'candidate-dossier', :row + 2, :at from n",
            "insert into exchange (id, hub_id, submission, position, document, subject, state, ordinal, native_key,"
                    + " canonical_key, dialect, event, pruned) select :row + 2, " + UUID + ", :row, 1, :row + 1, 1,"
                    + " 'ACCEPTED', :at, randomblob(16), randomblob(16), 'd1', i * 2, 0 from n",
            "insert into payload (exchange, content_key, native, media_type, canonical, report) select :row + 2,"
                    + " randomblob(60), randomblob(600), 'application/json', randomblob(900), randomblob(200) from n",
            "insert into delivery (id, hub_id, recipient, exchange, document, ordinal, subject, state, attempts, fence,"
                    + " node, begun, due_at, created_at, changed_at, event, output_dialect, output_type, output_key,"
                    + " decided, uncertain) select :row + 3, " + UUID
                    + ", 'it-comune-milano', :row + 2, :row + 1, :at, 1, 'DELIVERED', 1, 0, 1, 1, :at, :at, :at, i * 2"
                    + " + 1, 'd2', 'text/csv', randomblob(16), 0, 0 from n",
            "insert into event (sequence, at, type, about, format, body, hash) select i * 2, :at,"
                    + " 'submission-accepted', "
                    + UUID + ", 1, randomblob(420), randomblob(32) from n",
            "insert into event (sequence, at, type, about, format, body, hash) select i * 2 + 1, :at,"
                    + " 'delivery-delivered', " + UUID + ", 1, randomblob(260), randomblob(32) from n");

    /** Fills in that many, which came evenly between those times. */
    void fill(int exchanges, Instant from, Instant until) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(connection, "pragma journal_mode = off");
            run(connection, "pragma synchronous = off");
            run(connection, "pragma cache_size = -2000000");
            long begin = number(connection, "select next_id from chain");
            long before = number(connection, "select sequence from chain") / 2 + 1;
            long step = (Times.micros(until) - Times.micros(from)) / exchanges;
            connection.setAutoCommit(false);
            for (long first = 0; first < exchanges; first += CHUNK) {
                for (var table : TABLES) {
                    run(
                            connection,
                            (EACH + " " + table)
                                    .replace(":first", String.valueOf(first + before))
                                    .replace(":last", String.valueOf(Math.min(first + CHUNK, exchanges) - 1 + before))
                                    .replace(":row", "((i - " + before + ") * " + ROWS_EACH + " + " + begin + ")")
                                    .replace(
                                            ":at",
                                            "((i - " + before + ") * " + step + " + " + Times.micros(from) + ")"));
                }
                connection.commit();
            }
            run(
                    connection,
                    "update chain set next_id = " + (begin + (long) exchanges * ROWS_EACH) + ", sequence = "
                            + ((before + exchanges) * 2 + 1));
            connection.commit();
            connection.setAutoCommit(true);
            run(connection, "pragma journal_mode = wal");
        }
    }

    /** The hub ids of a table's rows at that many even places. */
    List<String> some(String table, int places) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            long first = number(connection, "select min(id) from " + table);
            long last = number(connection, "select max(id) from " + table);
            var found = new ArrayList<String>();
            try (var asked = connection.prepareStatement("select hub_id from " + table + " where id >= ? limit 1")) {
                for (int place = 0; place < places; place++) {
                    asked.setLong(1, first + (last - first) * place / places);
                    try (var row = asked.executeQuery()) {
                        row.next();
                        found.add(row.getString(1));
                    }
                }
            }
            return found;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package org.mentorhub.routes.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** SQL on one connection, its statements prepared once. For one thread at a time. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final LongAdder rowsRead;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this(connection, new LongAdder());
    }

    /** @param rowsRead counts every row that is read */
    Sql(Connection connection, LongAdder rowsRead) {
        this.connection = connection;
        this.rowsRead = rowsRead;
    }

    /** Makes something of the row a result stands at. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    /** How many statements it has prepared. */
    int statements() {
        return prepared.size();
    }

    /** Runs a statement that changes rows; says how many. Arguments are Long, Integer, String, byte[] or null. */
    int update(String sql, @Nullable Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerUnavailable(sql, failed);
        }
    }

    /** Runs a statement that changes exactly one row. */
    void updateOne(String sql, @Nullable Object... arguments) {
        int changed = update(sql, arguments);
        if (changed != 1) {
            throw new IllegalStateException(changed + " rows changed, not one, by: " + sql);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (var rows = bound(sql, arguments).executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                rowsRead.increment();
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw new LedgerUnavailable(sql, failed);
        }
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (var rows = bound(sql, arguments).executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            rowsRead.increment();
            return Optional.of(reader.read(rows));
        } catch (SQLException failed) {
            throw new LedgerUnavailable(sql, failed);
        }
    }

    /** The number in the first column of the one row there is. */
    long number(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    boolean exists(String sql, @Nullable Object... arguments) {
        return first(sql, row -> true, arguments).isPresent();
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case null -> statement.setNull(at + 1, Types.NULL);
                case Long number -> statement.setLong(at + 1, number);
                case Integer number -> statement.setInt(at + 1, number);
                case String text -> statement.setString(at + 1, text);
                case byte[] bytes -> statement.setBytes(at + 1, bytes);
                default -> throw new IllegalArgumentException("no SQL argument: " + arguments[at].getClass());
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            for (var statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException failed) {
            throw new LedgerUnavailable("close", failed);
        }
    }
}

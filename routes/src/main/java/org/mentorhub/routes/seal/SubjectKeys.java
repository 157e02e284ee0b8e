package org.mentorhub.routes.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One key a person, in a store of its own: erasing it there makes every copy of that person's content unreadable, backups of the
 * ledger included. New keys are committed some at a time before anybody needs them, so that a key is always on disk before the ledger
 * names it; what a crash leaves unused names nothing. Used by many threads.
 */
public final class SubjectKeys implements AutoCloseable {
    private static final int FIRST_BATCH = 16;
    private static final int LARGEST_BATCH = 1024;
    private static final int REMEMBERED = 10_000;

    private final Connection store;
    private final SealKey master;
    private final Runnable committed;
    private final Deque<SubjectKey> unused = new ArrayDeque<>();
    private final Map<String, SealKey> known = new LinkedHashMap<>(256, 0.75f, true);
    private int batch = FIRST_BATCH;

    /**
     * A person's key.
     *
     * @param id random, tells nothing
     * @param key itself
     */
    public record SubjectKey(String id, SealKey key) {}

    /**
     * @param store an open connection to the store, synced at each commit
     * @param master wraps the keys
     * @param committed called after new keys are on disk
     */
    public SubjectKeys(Connection store, SealKey master, Runnable committed) {
        this.store = store;
        this.master = master;
        this.committed = committed;
        try (var statement = store.createStatement()) {
            statement.execute("create table if not exists subject_key (id text primary key, wrapped bytea not null)");
            store.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException("the store of subject keys cannot be used", failed);
        }
    }

    /** A key that nobody has had. */
    public synchronized SubjectKey next() {
        if (unused.isEmpty()) {
            make(batch);
            batch = Math.min(batch * 2, LARGEST_BATCH);
        }
        var key = unused.remove();
        remember(key.id(), key.key());
        return key;
    }

    /** The key of that id, or empty where it was erased. */
    public synchronized Optional<SealKey> find(String id) {
        var cached = known.get(id);
        if (cached != null) {
            return Optional.of(cached);
        }
        try (var query = store.prepareStatement("select wrapped from subject_key where id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var key = master.unwrap(rows.getBytes(1));
                remember(id, key);
                return Optional.of(key);
            } finally {
                store.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the store of subject keys cannot be read", failed);
        }
    }

    /** Erases a key, for ever as far as this store goes. */
    public synchronized void erase(String id) {
        known.remove(id);
        try (var delete = store.prepareStatement("delete from subject_key where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
            store.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the subject's key was not erased", failed);
        }
    }

    private void make(int count) {
        try (var insert = store.prepareStatement("insert into subject_key (id, wrapped) values (?, ?)")) {
            for (int made = 0; made < count; made++) {
                var key = new SubjectKey(UUID.randomUUID().toString(), SealKey.random());
                insert.setString(1, key.id());
                insert.setBytes(2, master.wrap(key.key()));
                insert.addBatch();
                unused.add(key);
            }
            insert.executeBatch();
            store.commit();
        } catch (SQLException failed) {
            unused.clear();
            throw new IllegalStateException("no new subject keys can be stored", failed);
        }
        committed.run();
    }

    private void remember(String id, SealKey key) {
        known.put(id, key);
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void close() {
        try {
            store.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the store of subject keys does not close", failed);
        }
    }
}

package org.mentorhub.routes.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Attachments;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.IncomingContent;
import org.mentorhub.routes.ledger.StoredContent;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.LargeContent;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.routes.seal.SealedFile;

/** Attachments as rows that name files of sealed chunks, each under a key of its own that its person's key wraps. */
final class SqlAttachments implements Attachments {
    private static final Duration COMMIT_MAY_COME = Duration.ofDays(1);
    private static final String OF_DOCUMENT = "select a.subject, a.file, a.file_key from attachment a"
            + " join exchange_attachment x on x.attachment = a.id join exchange e on e.id = x.exchange"
            + " where e.hub_id = ? and a.content_key = ?";

    private final LargeContent files;
    private final Readers readers;
    private final GroupWriter writer;
    private final Subjects subjects;
    private final IdKey ids;

    SqlAttachments(LargeContent files, Readers readers, GroupWriter writer, Subjects subjects, IdKey ids) {
        this.files = files;
        this.readers = readers;
        this.writer = writer;
        this.subjects = subjects;
        this.ids = ids;
    }

    /** Content in a file that nothing names yet. */
    record InFile(Digest sha256, long size, String file, SealKey key) implements StoredContent {}

    private record Row(long subject, String file, byte[] key) {}

    @Override
    public IncomingContent begin() {
        var key = SealKey.random();
        try {
            return new Incoming(files.begin(key), key);
        } catch (UncheckedIOException failed) {
            throw new LedgerUnavailable("begin an attachment", failed);
        }
    }

    /** Digest and size are worked out on the way. */
    private static final class Incoming implements IncomingContent {
        private final SealedFile file;
        private final SealKey key;
        private final MessageDigest digest = sha256();
        private long size;

        Incoming(SealedFile file, SealKey key) {
            this.file = file;
            this.key = key;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            onDisk(() -> file.write(bytes, offset, length));
        }

        @Override
        public StoredContent finish() {
            onDisk(file::finish);
            WritePoint.PAYLOAD_SYNCED.passed();
            return new InFile(new Digest(HexFormat.of().formatHex(digest.digest())), size, file.name(), key);
        }

        @Override
        public void close() {
            onDisk(file::close);
        }

        @FunctionalInterface
        private interface Writing {
            void run() throws IOException;
        }

        private static void onDisk(Writing writing) {
            try {
                writing.run();
            } catch (IOException failed) {
                throw new LedgerUnavailable("write an attachment", failed);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("this JDK has no SHA-256", missing);
            }
        }
    }

    /** Names in the rows what an accepted document brought; where its person has that content already, that stays the one. */
    static void insert(
            Write write, IdKey ids, long exchange, Subjects.Subject subject, List<? extends StoredContent> brought) {
        for (var content : brought) {
            var contentKey = ids.tag("attachment", content.sha256().hex());
            long attachment = write.sql()
                    .first(
                            "select id from attachment where subject = ? and content_key = ?",
                            row -> row.getLong(1),
                            subject.id(),
                            contentKey)
                    .orElseGet(() -> insert(write, exchange, subject, contentKey, (InFile) content));
            write.sql()
                    .update(
                            "insert into exchange_attachment (exchange, attachment) values (?, ?) on conflict do"
                                    + " nothing",
                            exchange,
                            attachment);
        }
    }

    private static long insert(
            Write write, long exchange, Subjects.Subject subject, byte[] contentKey, InFile content) {
        long id = write.nextId();
        write.sql()
                .update(
                        "insert into attachment (id, subject, content_key, file, file_key) values (?, ?, ?, ?, ?)",
                        id,
                        subject.id(),
                        contentKey,
                        content.file(),
                        subject.key().wrap(content.key()));
        write.sql().update("insert into payload_file (name, exchange) values (?, ?)", content.file(), exchange);
        return id;
    }

    @Override
    public void release(List<StoredContent> taken) {
        for (var content : taken) {
            var name = ((InFile) content).file();
            if (!isNamed(name)) {
                files.remove(name);
            }
        }
    }

    @Override
    public Optional<InputStream> open(ExchangeId document, Digest sha256) {
        return readers.read(sql -> sql.first(
                                OF_DOCUMENT,
                                row -> new Row(row.getLong(1), row.getString(2), row.getBytes(3)),
                                document.value(),
                                ids.tag("attachment", sha256.hex()))
                        .flatMap(row -> subjects.key(sql, row.subject())
                                .map(key -> new InFile(sha256, 0, row.file(), key.unwrap(row.key())))))
                .map(found -> files.open(found.key(), found.file()));
    }

    @Override
    public int sweep() {
        return sweep(writer.now().minus(COMMIT_MAY_COME));
    }

    /** Removes what nothing names and is older than that. */
    int sweep(Instant before) {
        return files.sweep(this::isNamed, before);
    }

    private boolean isNamed(String file) {
        return readers.read(sql -> sql.exists("select 1 from payload_file where name = ?", file));
    }
}

package org.mentorhub.routes.sftp.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.FileRule.Wholeness;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Wrapping;
import org.mentorhub.routes.sftp.server.Account;
import org.mentorhub.routes.sftp.server.Folder;
import org.mentorhub.routes.sftp.server.InboxWriter;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * Never half a file, none missed: writers that are slow, lose their line, find no room, are interrupted, go on or begin anew, at random,
 * with one old time on all files, against each rule of wholeness, while the hub looks at any moment and is restarted now and then.
 */
class HalfFileTest {
    private static final int RUNS = 150;
    private static final Duration STABLE = Duration.ofSeconds(60);
    private static final String NAME = "A.csv";
    private static final String TEMPORARY = "A.tmp";
    private static final FileForm FORM =
            Dialects.load().find("ma-ofppt").orElseThrow().files(DocumentType.TRAINING_CERTIFICATE);

    private static final String EXAMPLE =
            readString(Path.of("..", "connectors", "dialects", "ma-ofppt", "examples", "diplome.native.csv"));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private Random random = new Random();
    private Wholeness whole = Wholeness.MARKER;
    private Account account;
    private InboxWriter writer;
    private Arrivals arrivals;
    private final List<String> taken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Wholeness.class)
    void takesWholeFilesOnlyAndEveryOne(Wholeness rule) throws IOException {
        whole = rule;
        for (int seed = 0; seed < RUNS; seed++) {
            random = new Random(seed);
            begin(folder.resolve(String.valueOf(seed)));
            Set<String> sent = new HashSet<>();
            String last = "";
            for (int version = random.nextInt(3); version >= 0; version--) {
                last = content(version);
                sent.add(last);
                send(last.getBytes(ISO_8859_1));
            }
            for (int look = 0; look < 3; look++) {
                pass(STABLE.plusSeconds(1));
                look();
            }
            assertThat(sent).as("%s, seed %d", rule, seed).containsAll(taken);
            assertThat(taken.getLast()).as("%s, seed %d", rule, seed).isEqualTo(last);
        }
    }

    private static String readString(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Path tree) throws IOException {
        Files.createDirectories(tree.resolve("inbox"));
        var rule = new FileRule("A*.csv", DocumentType.TRAINING_CERTIFICATE, whole, STABLE, Wrapping.PLAIN);
        account = new Account(
                new PartnerId("ma-ofppt"),
                tree,
                new Inbound.Uploads(
                        new Bounds(10, 100_000, 100_000), List.of(rule), List.of(), new Inbound.Quota(1 << 20, 9)));
        writer = new InboxWriter(account);
        taken.clear();
        restart();
    }

    private void restart() {
        var watch = new Watch(account.rules(), clock());
        arrivals = new Arrivals(account, watch, type -> FORM, trouble -> {});
    }

    /** What the route does. */
    private void look() throws IOException {
        for (var file : arrivals.look()) {
            var target = account.tree().resolve("taken");
            if (account.take(file.file(), target)) {
                taken.add(readString(target));
                if (whole == Wholeness.MARKER) {
                    Files.deleteIfExists(account.folder(Folder.INBOX).resolve(NAME + Watch.MARKER));
                }
            }
        }
    }

    private void send(byte[] content) throws IOException {
        writer.remove(NAME + Watch.MARKER);
        boolean underItsName = whole != Wholeness.RENAME && random.nextBoolean();
        var name = underItsName ? NAME : TEMPORARY;
        put(name, content);
        boolean markedFirst = whole == Wholeness.MARKER && !underItsName && random.nextBoolean();
        if (markedFirst) {
            mark(content);
        }
        if (!underItsName) {
            writer.rename(name, NAME);
        }
        if (whole == Wholeness.MARKER && !markedFirst) {
            mark(content);
        }
        meanwhile(STABLE);
        if (random.nextInt(4) == 0) {
            restart();
        }
    }

    private void put(String name, byte[] content) throws IOException {
        writer.begin(name);
        int at = 0;
        while (at < content.length) {
            int end = Math.min(content.length, at + 1 + random.nextInt(content.length));
            writer.write(Arrays.copyOfRange(content, at, end));
            at = end;
            meanwhile(STABLE.multipliedBy(3));
            if (random.nextInt(3) == 0) {
                at = breakOff(name, at);
            }
        }
        writer.close();
    }

    /** The upload breaks off and goes on, here or from the beginning; answers from where. */
    private int breakOff(String name, int at) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> {
                writer.cut();
                meanwhile(STABLE.multipliedBy(30));
            }
            case 1 -> {
                writer.failAndClose();
                meanwhile(STABLE.multipliedBy(30));
            }
            default -> { // an interrupted client closes its half file: where nothing else tells, it must come back in
                // time
                writer.close();
                meanwhile(whole == Wholeness.STABLE_SIZE ? STABLE.minusSeconds(1) : STABLE.multipliedBy(9));
            }
        }
        if (random.nextBoolean() && Files.exists(account.folder(Folder.INBOX).resolve(name))) {
            writer.resume(name);
            return at;
        }
        writer.begin(name);
        return 0;
    }

    private void mark(byte[] content) throws IOException {
        var digest = Digest.of(content).hex();
        var texts = List.of("", "2;" + digest + "\n", digest + "  " + NAME + "\n");
        var text = texts.get(random.nextInt(texts.size())).getBytes(ISO_8859_1);
        int half = random.nextInt(text.length + 1);
        writer.begin(NAME + Watch.MARKER);
        writer.write(Arrays.copyOf(text, half));
        meanwhile(STABLE.dividedBy(3));
        writer.write(Arrays.copyOfRange(text, half, text.length));
        writer.close();
    }

    /** Time passes, of which the hub makes use. */
    private void meanwhile(Duration most) throws IOException {
        for (int i = random.nextInt(3); i > 0; i--) {
            pass(Duration.ofSeconds(random.nextLong(most.toSeconds() / 2)));
            look();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** A file with the dialect's last line. */
    private String content(int version) {
        var content = EXAMPLE.replace("SALMA", "SALMA" + "A".repeat(version));
        return random.nextBoolean() ? content : content.stripTrailing();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}

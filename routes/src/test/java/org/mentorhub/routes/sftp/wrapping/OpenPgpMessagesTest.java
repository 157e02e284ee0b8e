package org.mentorhub.routes.sftp.wrapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.routes.openpgp.Keyring;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Wrapping;
import org.mentorhub.routes.partner.Wrapping.Compression;
import org.mentorhub.routes.partner.Wrapping.OpenPgp;

/** The hub on one side, GnuPG on the other. */
class OpenPgpMessagesTest {
    private static final byte[] ROWS = "COGNOME;NOME\nROSSI;ANNA\n".repeat(40).getBytes(UTF_8);
    private static final Bounds BOUNDS = new Bounds(10, 4 << 20, 1 << 20);

    @TempDir
    static Path folder;

    static Path home;

    @BeforeAll
    static void makeKeys() throws Exception {
        assumeTrue(run("sh", "-c", "command -v gpg") == 0, "client missing: gpg");
        // The socket of GnuPG's agent lies there, whose path may not be long.
        home = Files.createTempDirectory(
                "g", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var own = Keyring.generate("Mentor Hub");
        Files.writeString(folder.resolve("hub.asc"), own);
        Files.writeString(folder.resolve("hub.pub"), Keyring.publicPart(own));
        for (var name : List.of("afol", "other")) {
            gpg("--quick-gen-key", name + "@example.org", "default", "default", "never");
            gpg("--armor", "--output", folder.resolve(name + ".asc").toString(), "--export", name + "@example.org");
        }
        gpg("--import", folder.resolve("hub.pub").toString());
    }

    @AfterAll
    static void stopTheAgent() throws Exception {
        if (home != null) {
            run("gpgconf", "--homedir", home.toString(), "--kill", "all");
            run("rm", "-rf", home.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void opensWhatGnuPgEncryptedAndSigned(Compression compression) throws Exception {
        var packed = wrapper(compression, OpenPgp.NONE).wrap("x", "righe.csv", ROWS);

        var unwrapped = open(compression, OpenPgp.SIGNED, sent(packed, "--sign", "--local-user", "afol@example.org"));

        try (var held = held(unwrapped)) {
            assertThat(held.entries().getFirst().content()).hasBinaryContent(ROWS);
            assertThat(held.entries().getFirst().name()).isEqualTo("righe.csv");
        }
        assertThat(folder.toFile().list((where, name) -> name.endsWith(".part")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = OpenPgp.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void isReadByGnuPg(OpenPgp terms) throws Exception {
        for (var name : List.of("righe.csv.pgp", "righe.csv.asc")) {
            var file = folder.resolve(name);
            Files.write(file, wrapper(Compression.NONE, terms).wrap(name, "righe.csv", ROWS));
            var status = folder.resolve("status");
            gpg(
                    "--trust-model",
                    "always",
                    "--status-file",
                    status.toString(),
                    "--output",
                    folder.resolve("plain").toString(),
                    "--decrypt",
                    file.toString());
            assertThat(folder.resolve("plain")).hasBinaryContent(ROWS);
            assertThat(Files.readString(status).contains("GOODSIG")).isEqualTo(terms == OpenPgp.SIGNED);
        }
    }

    @Test
    void refusesWhatIsNotSignedByItsSender() throws Exception {
        assertThat(refusal(OpenPgp.SIGNED, sent(ROWS))).isEqualTo("MH-FILE-SIGNATURE");
        assertThat(refusal(OpenPgp.SIGNED, sent(ROWS, "--sign", "--local-user", "other@example.org")))
                .isEqualTo("MH-FILE-SIGNATURE");
        held(open(Compression.NONE, OpenPgp.ENCRYPTED, sent(ROWS))).close();
    }

    @Test
    void refusesWhatIsEncryptedForAnother() throws Exception {
        var file = folder.resolve("plain.csv");
        Files.write(file, ROWS);
        gpg("--trust-model", "always", "--recipient", "other@example.org", "--encrypt", file.toString());

        assertThat(refusal(OpenPgp.ENCRYPTED, Files.readAllBytes(folder.resolve("plain.csv.gpg"))))
                .isEqualTo("MH-FILE-KEY");
    }

    @Test
    void refusesWhatIsNotEncrypted() throws Exception {
        var file = folder.resolve("clear.csv");
        Files.write(file, ROWS);
        gpg("--local-user", "afol@example.org", "--sign", file.toString());

        assertThat(refusal(OpenPgp.SIGNED, ROWS)).isEqualTo("MH-FILE-NOT-ENCRYPTED");
        assertThat(refusal(OpenPgp.SIGNED, new byte[0])).isEqualTo("MH-FILE-NOT-ENCRYPTED");
        assertThat(refusal(OpenPgp.SIGNED, Files.readAllBytes(folder.resolve("clear.csv.gpg"))))
                .isEqualTo("MH-FILE-NOT-ENCRYPTED");
    }

    @Test
    void refusesEveryFileOfWhichAByteFlippedOrTheEndIsMissing() throws Exception {
        for (var terms : List.of(OpenPgp.ENCRYPTED, OpenPgp.SIGNED)) {
            byte[] sent = terms == OpenPgp.SIGNED
                    ? sent(ROWS, "--sign", "--local-user", "afol@example.org")
                    : sent(ROWS, "--compress-algo", "none");
            for (int at = 0; at < sent.length; at += 7) {
                var flipped = sent.clone();
                flipped[at] ^= 0x10;
                assertThat(open(Compression.NONE, terms, flipped))
                        .as("byte %d", at)
                        .isInstanceOf(Unwrapped.Refused.class);
                assertThat(open(Compression.NONE, terms, Arrays.copyOf(sent, at)))
                        .as("cut at %d", at)
                        .isInstanceOf(Unwrapped.Refused.class);
            }
        }
    }

    @Test
    void takesWhatIsEncryptedForTheOldKeyWhileBothAreThere() throws Exception {
        var sent = sent(ROWS);
        var both = Keyring.generate("Mentor Hub, new") + "\n" + Files.readString(folder.resolve("hub.asc"));
        var keys = new KeyFiles(Files.writeString(folder.resolve("both.asc"), both), folder.resolve("afol.asc"));
        var wrapper = new Wrapper(new Wrapping(Compression.NONE, OpenPgp.ENCRYPTED), keys, Clock.systemUTC());
        var file = Files.write(folder.resolve("1764000000000~old"), sent);

        held(wrapper.open(file, "old.pgp", BOUNDS)).close();
    }

    @Test
    void tellsWhichKeyIsMissing() throws IOException {
        var none = folder.resolve("none");
        assertThat(troubleOf(new KeyFiles(none, none))).contains("./hub init");
        assertThat(troubleOf(new KeyFiles(folder.resolve("hub.asc"), none))).contains("ask the partner");
        assertThat(wrapper(Compression.NONE, OpenPgp.SIGNED).trouble()).isEmpty();
    }

    private static String troubleOf(KeyFiles keys) {
        return new Wrapper(new Wrapping(Compression.NONE, OpenPgp.SIGNED), keys, Clock.systemUTC())
                .trouble()
                .orElseThrow();
    }

    private static Wrapper wrapper(Compression compression, OpenPgp terms) {
        var keys = new KeyFiles(folder.resolve("hub.asc"), folder.resolve("afol.asc"));
        return new Wrapper(new Wrapping(compression, terms), keys, Clock.systemUTC());
    }

    private static Unwrapped open(Compression compression, OpenPgp terms, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("1764000000000~righe"), content);
        var end = compression == Compression.GZIP ? ".gz.pgp" : ".pgp";
        return wrapper(compression, terms).open(file, "righe.csv" + end, BOUNDS);
    }

    private static Unwrapped.Held held(Unwrapped unwrapped) {
        assertThat(unwrapped).isInstanceOf(Unwrapped.Held.class);
        return (Unwrapped.Held) unwrapped;
    }

    private static String refusal(OpenPgp terms, byte[] content) throws IOException {
        var unwrapped = open(Compression.NONE, terms, content);
        assertThat(unwrapped).isInstanceOf(Unwrapped.Refused.class);
        return ((Unwrapped.Refused) unwrapped).violations().getFirst().code();
    }

    /** What a partner encrypts for the hub. */
    private static byte[] sent(byte[] content, String... options) throws Exception {
        var file = Files.write(folder.resolve("righe"), content);
        var sealed = folder.resolve("righe.pgp");
        List<String> arguments = new ArrayList<>(List.of("--trust-model", "always", "--recipient", "Mentor Hub"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--output", sealed.toString(), "--encrypt", file.toString()));
        gpg(arguments.toArray(String[]::new));
        return Files.readAllBytes(sealed);
    }

    private static void gpg(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "gpg", "--homedir", home.toString(), "--batch", "--yes", "--quiet", "--pinentry-mode", "loopback"));
        command.addAll(List.of("--passphrase", ""));
        command.addAll(List.of(arguments));
        assertThat(run(command.toArray(String[]::new)))
                .as(String.join(" ", command))
                .isZero();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}

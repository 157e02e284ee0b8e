package org.mentorhub.routes.sftp.wrapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Wrapping;
import org.mentorhub.routes.partner.Wrapping.Compression;

class WrapperTest {
    private static final byte[] ROWS = "COGNOME;NOME\nROSSI;ANNA\n".repeat(100).getBytes(UTF_8);
    private static final Bounds BOUNDS = new Bounds(10, 4 << 20, 1 << 20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void unpacksWhatItPacked(Compression compression) throws IOException {
        var wrapper = wrapper(compression);
        var packed = wrapper.wrap("x", "righe.csv", ROWS);

        try (var held = held(open(compression, packed))) {
            assertThat(held.entries()).hasSize(1);
            assertThat(held.entries().getFirst().content()).hasBinaryContent(ROWS);
            assertThat(held.entries().getFirst().name()).isEqualTo("righe.csv");
        }
        assertThat(left()).isEmpty();
        assertThat(wrapper.wrap("x", "righe.csv", ROWS)).as("the same again").isEqualTo(packed);
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesEveryCutFile(Compression compression) throws IOException {
        var packed = wrapper(compression).wrap("x", "righe.csv", ROWS);
        for (int length = 0; length < packed.length; length++) {
            assertThat(refusal(compression, Arrays.copyOf(packed, length)))
                    .as("cut at %d of %d", length, packed.length)
                    .isEqualTo("MH-FILE-PACKED");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesWhatIsNotPacked(Compression compression) throws IOException {
        assertThat(refusal(compression, ROWS)).isEqualTo("MH-FILE-PACKED");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesBombs(Compression compression) throws IOException {
        var zeros = new byte[3 << 20];
        assertThat(refusal(compression, wrapper(compression).wrap("x", "zeros", zeros)))
                .isEqualTo("MH-FILE-RATIO");
        assertThat(refusal(compression, wrapper(compression).wrap("x", "noise", noise(5 << 20))))
                .isEqualTo("MH-FILE-SIZE");
        assertThat(left()).isEmpty();
    }

    @Test
    void refusesABombOfManyEntries() throws IOException {
        var archive = archive(List.of("a", "b", "c", "d", "e"), new byte[1 << 19]);

        assertThat(refusal(Compression.ZIP, archive)).isEqualTo("MH-FILE-RATIO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "C:\\a", "a\\b", "a\u0000b", "x/..", ".."})
    void refusesEntriesThatPointElsewhere(String name) throws IOException {
        assertThat(refusal(Compression.ZIP, archive(List.of("righe.csv", name), ROWS)))
                .isEqualTo("MH-FILE-ENTRY");
    }

    @Test
    void refusesTwoOfOneNameNoneAndTooMany() throws IOException {
        assertThat(refusal(Compression.ZIP, archive(List.of("x/righe.csv", "y/righe.csv"), ROWS)))
                .isEqualTo("MH-FILE-ENTRY");
        assertThat(refusal(Compression.ZIP, archive(List.of(), ROWS))).isEqualTo("MH-FILE-ENTRY");
        var many = IntStream.rangeClosed(0, Zip.MOST_ENTRIES)
                .mapToObj(n -> "righe" + n)
                .toList();
        assertThat(refusal(Compression.ZIP, archive(many, ROWS))).isEqualTo("MH-FILE-ENTRY");
    }

    @Test
    void readsOverFoldersAndWhatSystemsAdd() throws IOException {
        var archive = archive(List.of("2026/", "2026/b.csv", "2026/a.csv", "__MACOSX/2026/._a.csv", ".DS_Store"), ROWS);

        try (var held = held(open(Compression.ZIP, archive))) {
            assertThat(held.entries()).extracting(Unwrapped.Entry::name).containsExactly("a.csv", "b.csv");
        }
    }

    @Test
    void refusesAnArchiveOfWhichAByteFlipped() throws IOException {
        var archive = wrapper(Compression.ZIP).wrap("x", "righe.csv", noise(1000));
        archive[500] ^= 1;

        assertThat(refusal(Compression.ZIP, archive)).isEqualTo("MH-FILE-PACKED");
    }

    private static Wrapper wrapper(Compression compression) {
        var nowhere = new KeyFiles(Path.of("none"), Path.of("none"));
        return new Wrapper(new Wrapping(compression, Wrapping.OpenPgp.NONE), nowhere, Clock.systemUTC());
    }

    private Unwrapped open(Compression compression, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("1764000000000~righe"), content);
        return wrapper(compression).open(file, "righe.csv" + end(compression), BOUNDS);
    }

    private static String end(Compression compression) {
        return compression == Compression.GZIP ? ".gz" : ".zip";
    }

    private static Unwrapped.Held held(Unwrapped unwrapped) {
        assertThat(unwrapped).isInstanceOf(Unwrapped.Held.class);
        return (Unwrapped.Held) unwrapped;
    }

    private String refusal(Compression compression, byte[] content) throws IOException {
        var unwrapped = open(compression, content);
        assertThat(unwrapped).isInstanceOf(Unwrapped.Refused.class);
        return ((Unwrapped.Refused) unwrapped).violations().getFirst().code();
    }

    /** What lies beside the file. */
    private List<Path> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static byte[] archive(List<String> names, byte[] content) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(archive)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write(content);
                }
                out.closeEntry();
            }
        }
        return archive.toByteArray();
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(20261125).nextBytes(noise);
        return noise;
    }
}

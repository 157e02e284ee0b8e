package org.mentorhub.routes.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.routes.partner.DataDirectory;

class SealTest {
    private static final int CHUNK = 64 * 1024;

    @TempDir
    Path directory;

    @Test
    void opensWithTheSameKeyForTheSameUseOnly() {
        var key = SealKey.random();
        var sealed = key.seal("Amina".getBytes(UTF_8), "native");
        assertThat(key.open(sealed, "native")).isEqualTo("Amina".getBytes(UTF_8));
        assertThatThrownBy(() -> key.open(sealed, "canonical")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> SealKey.random().open(sealed, "native")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> key.open(new byte[5], "native")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void namesTheSameAlikeAndMindsBorders() {
        var ids = IdKey.of(new byte[32]);
        assertThat(ids.hubId("a", "b", "c")).isEqualTo(ids.hubId("a", "b", "c")).hasSize(36);
        assertThat(ids.hubId("a", "b", "c")).isNotEqualTo(ids.hubId("a", "bc")).isNotEqualTo(ids.hubId("ab", "c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK, 700_001})
    void readsLargeContentBack(int size) {
        var content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        var files = new LargeContent(directory);
        var key = SealKey.random();
        assertThat(files.read(key, files.write(key, content))).isEqualTo(content);
    }

    @Test
    void noticesChunkThatIsCutOrSwapped() throws IOException {
        var files = new LargeContent(directory);
        var key = SealKey.random();
        var name = files.write(key, new byte[3 * CHUNK]);
        var file = directory.resolve(name);
        var whole = Files.readAllBytes(file);
        int sealed = CHUNK + 16;
        Files.write(file, Arrays.copyOf(whole, 2 * sealed));
        assertThatThrownBy(() -> files.read(key, name)).isInstanceOf(BrokenSeal.class);
        var swapped = whole.clone();
        System.arraycopy(whole, 0, swapped, sealed, sealed);
        System.arraycopy(whole, sealed, swapped, 0, sealed);
        Files.write(file, swapped);
        assertThatThrownBy(() -> files.read(key, name)).isInstanceOf(BrokenSeal.class);
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> files.read(key, name)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void givesNoByteOfChangedChunk() throws IOException {
        var files = new LargeContent(directory);
        var key = SealKey.random();
        var name = files.write(key, new byte[3 * CHUNK]);
        var file = directory.resolve(name);
        var changed = Files.readAllBytes(file);
        changed[CHUNK + 16 + 5] ^= 1;
        Files.write(file, changed);
        try (var in = files.open(key, name)) {
            assertThat(in.readNBytes(CHUNK)).hasSize(CHUNK);
            assertThatThrownBy(in::read).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void noticesChunkOfAnotherFile() throws IOException {
        var files = new LargeContent(directory);
        var key = SealKey.random();
        var name = files.write(key, new byte[2 * CHUNK]);
        var other = Files.readAllBytes(directory.resolve(files.write(SealKey.random(), new byte[2 * CHUNK])));
        var mixed = Files.readAllBytes(directory.resolve(name));
        System.arraycopy(other, 0, mixed, 0, CHUNK + 16);
        Files.write(directory.resolve(name), mixed);
        assertThatThrownBy(() -> files.read(key, name)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void leavesNothingOfFileThatIsNotFinished() throws IOException {
        var files = new LargeContent(directory);
        try (var file = files.begin(SealKey.random())) {
            file.write(new byte[3 * CHUNK]);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void sweepsOldFilesThatNothingNames() {
        var files = new LargeContent(directory);
        var named = files.write(SealKey.random(), new byte[10]);
        files.write(SealKey.random(), new byte[10]);
        assertThat(files.sweep(name -> false, Instant.EPOCH)).isZero();
        assertThat(files.sweep(named::equals, Instant.MAX)).isEqualTo(1);
        assertThat(directory.toFile().list()).containsExactly(named);
    }

    @Test
    void makesKeysForTheirOwnerOnlyAndLeavesThemAlone() throws IOException {
        var data = new DataDirectory(directory.resolve("run"));
        HubKeys.init(data);
        var master = data.keys().resolve("master.key");
        var made = Files.readString(master);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                .isEqualTo("rw-------");
        HubKeys.init(data);
        assertThat(master).hasContent(made);
    }

    @Test
    void makesNoNewMasterKeyBesideLedgerSealedByAnother() throws IOException {
        var data = new DataDirectory(directory);
        Files.createFile(data.ledger());
        assertThatThrownBy(() -> HubKeys.init(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Bring the key back from its backup");
    }
}

package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.intake.BodyReader;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.mentorhub.schemas.DocumentType;

/** What a call of several parts holds of the hub, while its disk takes nothing. */
class MultipartReaderTest {
    private static final int DOCUMENT = 800;
    private static final int MEMORY = 1000;
    private static final Bounds BOUNDS = new Bounds(10, MEMORY, MEMORY);
    private static final String BODY = "--b\r\nContent-Type: application/json\r\n\r\n" + "x".repeat(DOCUMENT)
            + "\r\n--b\r\nContent-ID: <cv>\r\n\r\nscan\r\n--b--\r\n";

    @TempDir
    Path folder;

    private final IntakeMemory memory = new IntakeMemory(MEMORY);
    private DataDirectory data;
    private Ledger ledger;
    private MultipartReader reader;

    @BeforeEach
    void open() {
        data = new DataDirectory(folder);
        HubKeys.init(data);
        KeyRing.init(data);
        ledger = SqlLedger.open(LedgerSettings.embedded(data, Clock.systemUTC()));
        var partners = Partners.load(Path.of("..", "config"), any -> Optional.of(Set.of(DocumentType.values())));
        reader = new MultipartReader(
                ledger.attachments(), new Refusals(new Problems(partners), new SimpleMeterRegistry()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Checked<NativeBody.Taken> read() throws IOException {
        try (var reading = reader.read(new ByteArrayInputStream(BODY.getBytes(US_ASCII)), "b")) {
            return reading.document(part ->
                            new Checked.Good<>((NativeBody.Taken) BodyReader.one(part.content(), BOUNDS, memory)))
                    .then(reading::rest);
        }
    }

    private boolean isRoomForAnother() {
        try (var share = memory.share()) {
            return share.take(DOCUMENT);
        }
    }

    @Test
    void holdsItsDocumentUntilItIsDecided() throws IOException {
        assertThat(read()).isInstanceOfSatisfying(Checked.Good.class, good -> assertThat(isRoomForAnother())
                .isFalse());
    }

    @Test
    void givesItsMemoryBackWherePartsCannotBeKept() throws IOException {
        Files.delete(data.payload());
        assertThatThrownBy(this::read).isInstanceOf(LedgerUnavailable.class);
        assertThat(isRoomForAnother()).isTrue();
    }
}

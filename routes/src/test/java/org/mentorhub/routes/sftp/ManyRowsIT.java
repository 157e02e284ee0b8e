package org.mentorhub.routes.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.LoggerFactory;

/**
 * A file of many rows of which some are refused: memory does not grow with it, good rows go on, and refused ones come back in a file of the
 * same dialect. {@code -Dmentorhub.rows=200000} makes it as large as a file may be.
 */
class ManyRowsIT {
    private static final int ROWS = Integer.getInteger("mentorhub.rows", 4_000);
    private static final int FEW = 1_000;
    private static final int REFUSED_OF = 500;
    private static final long MOST_MEGABYTES = 64;
    private static final PartnerId AFOL = new PartnerId("it-afol");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER =
            "\uFEFFCOD_ATTESTATO;COD_FISC;TIPO_DOC;NUM_DOC;COGNOME;NOME;SESSO;DT_NASC;COM_NASC;NAZ;TIPO_ATT;DT_RIL;CORSO;ENTE;QCER;ORE_TOT;ORE_FREQ;ESITO;VOTO_FIN;N_MOD;MOD_COD;MOD_DESC;MOD_ORE;MOD_TIPO;MOD_VOTO\r\n";
    private static final String ROW =
            "\"AT26/%07d\";\"\";\"T\";\"%08d\";\"BEN YOUSSEF\";\"AYMEN\";\"M\";07/11/2000;\"SFAX"
                    + " (TUNISIA)\";\"TUNISIA\";\"LIN\";30/04/2026;\"Italiano L2\";\"AFOL"
                    + " Metropolitana\";\"A2\";120,00;112,50;\"IDONEO\";%s;1;\"ITA1\";\"Parlato\";60,00;\"L\";28\r\n";
    private static final String RIGHT = "30L";
    private static final String WRONG = "31";

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.startOn(
                FilePartners.manyRows(
                        folder, SshKeys.publicKeyLine(SshKeys.generate().getPublic())),
                folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void takesManyRowsInTheMemoryOfFew() throws Exception {
        try (var few = new LiveHeap()) {
            take("R_few.csv", 0, FEW);
            assertThat(few.most() >> 20).as("megabytes above idle").isLessThan(MOST_MEGABYTES);
            LoggerFactory.getLogger(ManyRowsIT.class).info("{} rows: {} MB above idle", FEW, few.most() >> 20);
        }
        long begun = System.nanoTime();
        try (var many = new LiveHeap()) {
            var receipt = take("R_many.csv", FEW, ROWS);

            assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(ROWS - ROWS / REFUSED_OF);
            assertThat(receipt.at("/counts/rejected").asInt()).isEqualTo(ROWS / REFUSED_OF);
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            LoggerFactory.getLogger(ManyRowsIT.class)
                    .info("{} rows: {} MB above idle, {} s", ROWS, many.most() >> 20, seconds);
            assertThat(many.most() >> 20).as("megabytes above idle").isLessThan(MOST_MEGABYTES);
        }
        mendAndSendAgain();
    }

    private static void mendAndSendAgain() throws Exception {
        var rejected = hub.data().tree(AFOL).resolve("rejected/R_many.csv");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(rejected));
        List<String> lines = Files.readAllLines(rejected, UTF_8);
        assertThat(lines).hasSize(1 + ROWS / REFUSED_OF);
        assertThat(lines.getLast()).contains("VOTO_FIN").contains(WRONG);

        put("R_mended.csv", Files.readString(rejected, UTF_8).replace(";" + WRONG + ";", ";" + RIGHT + ";"));

        assertThat(receipt("R_mended.csv", 1).at("/counts/accepted").asInt()).isEqualTo(ROWS / REFUSED_OF);
    }

    private static JsonNode take(String name, int from, int rows) throws Exception {
        var unfinished = folder.resolve(name);
        try (var out = Files.newBufferedWriter(unfinished, UTF_8)) {
            out.write(HEADER);
            for (int row = 1; row <= rows; row++) {
                out.write(ROW.formatted(from + row, from + row, row % REFUSED_OF == 0 ? WRONG : RIGHT));
            }
        }
        Files.move(unfinished, hub.data().tree(AFOL).resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return receipt(name, rows);
    }

    private static void put(String name, String content) throws IOException {
        var unfinished = Files.writeString(folder.resolve(name), content);
        Files.move(unfinished, hub.data().tree(AFOL).resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode receipt(String name, int rows) throws Exception {
        var receipt = hub.data().tree(AFOL).resolve("receipts").resolve(name + ".receipt.json");
        await().atMost(Duration.ofSeconds(30 + rows / 50)).until(() -> Files.exists(receipt));
        return JSON.readTree(receipt.toFile());
    }
}

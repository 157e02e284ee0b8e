package org.mentorhub.routes.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.ReceiptVerifier.Check;

class ReceiptVerifierTest {
    /** The lines of the docstring of {@link ReceiptVerifier}. */
    private static final String BY_OPENSSL = """
        cut -d. -f1,2 receipt.jws | tr -d '\\n' > signed
        cut -d. -f3 receipt.jws | tr '_-' '/+' | sed 's/$/==/' | base64 -d > signature
        openssl pkeyutl -verify -pubin -inkey receipt-public.pem -rawin -in signed -sigfile signature
        """;

    @TempDir
    Path directory;

    private KeyRing ring;
    private String receipt;

    @BeforeEach
    void sign() {
        ring = newRing("run");
        receipt = ring.signer().sign("receipt+jws", "{\"messageId\":\"m1\"}".getBytes(UTF_8));
    }

    private KeyRing newRing(String name) {
        var data = new DataDirectory(directory.resolve(name));
        KeyRing.init(data);
        return KeyRing.load(data);
    }

    @Test
    void acceptsWhatTheHubSigned() throws ParseException {
        var check = (Check.Valid) ReceiptVerifier.ofJwks(ring.publicJwks()).check(receipt + "\n");
        assertThat(check.statement().path("messageId").asText()).isEqualTo("m1");
    }

    @Test
    void publishesNoPrivateKey() {
        assertThat(ring.publicJwks()).doesNotContain("\"d\"").contains("Ed25519");
    }

    @Test
    void acceptsReceiptOfKeyThatSignedBefore() throws IOException {
        var data = new DataDirectory(directory.resolve("run"));
        Files.move(data.keys().resolve("receipt.jwk"), data.keys().resolve("receipt-2025.jwk"));
        Files.delete(data.keys().resolve("receipt-public.pem"));
        KeyRing.init(data);
        var rotated = KeyRing.load(data);
        assertThat(new ReceiptVerifier(rotated.publicKeys()).check(receipt)).isInstanceOf(Check.Valid.class);
    }

    @Test
    void refusesChangedStatement() {
        var other = ring.signer().sign("receipt+jws", "{\"messageId\":\"m2\"}".getBytes(UTF_8));
        var mixed = other.substring(0, other.lastIndexOf('.')) + receipt.substring(receipt.lastIndexOf('.'));
        assertThat(new ReceiptVerifier(ring.publicKeys()).check(mixed)).isInstanceOf(Check.Invalid.class);
    }

    @Test
    void refusesReceiptOfAnotherHub() {
        var check = new ReceiptVerifier(newRing("other").publicKeys()).check(receipt);
        assertThat(((Check.Invalid) check).why()).contains("none of the hub's public keys");
    }

    @Test
    void refusesWhatIsNoReceipt() {
        var verifier = new ReceiptVerifier(ring.publicKeys());
        for (var text : new String[] {"", "a.b.c", "...", "e30.e30.e30", receipt + "x", receipt.replace('.', ' ')}) {
            assertThat(verifier.check(text)).isInstanceOf(Check.Invalid.class);
        }
    }

    @Test
    void verifiesByOpensslAlone() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl on this machine");
        Files.writeString(directory.resolve("receipt.jws"), receipt + "\n");
        Files.copy(directory.resolve("run/keys/receipt-public.pem"), directory.resolve("receipt-public.pem"));
        var process = new ProcessBuilder("sh", "-ec", BY_OPENSSL)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("Signature Verified Successfully");
        assertThat(process.exitValue()).isZero();
    }
}

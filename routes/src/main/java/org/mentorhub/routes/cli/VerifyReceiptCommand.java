package org.mentorhub.routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.receipt.ReceiptVerifier;
import org.mentorhub.routes.receipt.ReceiptVerifier.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub verify-receipt}: checks a receipt by public keys alone, without the hub. */
@Command(
        name = "verify-receipt",
        description = "Check a receipt (compact JWS) by the hub's public keys alone; no hub need run.")
final class VerifyReceiptCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "The hub's public keys as it serves them at /.well-known/jwks.json"
                    + " (default: those of the data directory).")
    private @Nullable Path keys;

    @Parameters(paramLabel = "FILE", description = "The receipt.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            return shared.wrongUse("no such file: " + file);
        }
        if (keys == null && !Files.isDirectory(new DataDirectory(shared.data()).keys())) {
            return shared.wrongUse("no keys in " + shared.data() + "; give the hub's public keys with --keys");
        }
        try {
            return said(verifier().check(Files.readString(file)));
        } catch (ParseException noKeys) {
            return shared.wrongUse("no JWK set in " + keys + ": " + noKeys.getMessage());
        }
    }

    private ReceiptVerifier verifier() throws IOException, ParseException {
        return keys == null
                ? new ReceiptVerifier(
                        KeyRing.load(new DataDirectory(shared.data())).publicKeys())
                : ReceiptVerifier.ofJwks(Files.readString(keys));
    }

    private int said(Check check) {
        var answer = ManagementClient.JSON.createObjectNode();
        return switch (check) {
            case Check.Valid valid -> {
                answer.put("valid", true).set("statement", valid.statement());
                yield shared.done(answer, (said, out) -> {
                    out.println("valid: the hub signed this");
                    out.println(valid.statement().toPrettyString());
                });
            }
            case Check.Invalid invalid ->
                shared.refuse(answer.put("valid", false).put("why", invalid.why()), invalid.why());
        };
    }
}

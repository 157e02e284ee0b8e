package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.PartnerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub submit}: sends a file to the running hub, as a partner. */
@Command(
        name = "submit",
        description = "Send documents to the running hub as a partner, or only ask what it would say.")
final class SubmitCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--partner", required = true, paramLabel = "PARTNER", description = "Who sends: ma-anapec")
    private String partner = "";

    @Option(
            names = "--message-id",
            paramLabel = "ID",
            description = "By which a repeat is recognised (default: the content's digest).")
    private @Nullable String messageId;

    @Option(names = "--validate", description = "Only say what the hub would say; nothing is kept.")
    private boolean validate;

    @Parameters(paramLabel = "FILE", description = "One document, or many in a .ndjson file.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!PartnerId.isValid(partner)) {
            return shared.wrongUse("no partner id: " + partner);
        }
        if (!Files.isReadable(file)) {
            return shared.wrongUse("no such file: " + file);
        }
        var client = new PartnerClient(shared.data(), new PartnerId(partner));
        String path = validate ? "documents/validate" : "documents";
        return said(client.post(path, mediaType(), Optional.ofNullable(messageId), Files.readAllBytes(file)));
    }

    private int said(Answer answer) {
        if (answer instanceof Answer.Refused refused && refused.content().has("violations") && !shared.forPrograms()) {
            violations(refused.content().path("violations"), shared.err());
            return ExitCode.REFUSED;
        }
        return shared.print(answer, SubmitCommand::decisions);
    }

    private String mediaType() {
        String name = file.toString();
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return "application/x-ndjson";
        }
        return name.endsWith(".xml") ? "application/xml" : "application/json";
    }

    private static void decisions(JsonNode answer, PrintWriter out) {
        out.println(answer.path("decision").asText() + ": submission "
                + answer.path("submission").asText() + ", message id "
                + answer.path("messageId").asText());
        var table = new Table("document", "id", "decision", "exchange", "to");
        for (JsonNode document : answer.path("documents")) {
            table.row(
                    document.path("document").asText(),
                    document.path("documentId").asText(),
                    document.path("decision").asText(),
                    document.path("exchange").asText(),
                    document.path("recipients").findValuesAsText("recipient").toString());
        }
        if (!table.isEmpty()) {
            table.print(out);
        }
        String receipt = answer.path("receipt").path("jws").asText();
        if (!receipt.isEmpty()) {
            out.println("receipt: " + receipt);
        }
    }

    /** Every violation in three lines: what and where, what was found, what to write. */
    static void violations(JsonNode violations, PrintWriter err) {
        for (JsonNode violation : violations) {
            err.println(violation.path("code").asText() + " at "
                    + violation.path("place").asText());
            err.println("    found: " + violation.path("found").asText("nothing") + "; expected: "
                    + violation.path("expected").asText());
            if (violation.hasNonNull("fix")) {
                err.println("    write: " + violation.path("fix").asText());
            }
        }
    }
}

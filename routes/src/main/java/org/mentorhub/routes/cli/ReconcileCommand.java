package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub reconcile}: what a partner holds by the books, and where its own list differs. */
@Command(
        name = "reconcile",
        description = "Say what a partner holds by the books, as digests, or where its own list differs from that.")
final class ReconcileCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "PARTNER", description = "Whose documents.")
    private String partner = "";

    @Option(
            names = "--held",
            paramLabel = "FILE",
            description =
                    "The partner's list: a line each, a delivery's id and, if you like, the SHA-256 of its bytes.")
    private @Nullable Path held;

    @Override
    public Integer call() {
        var hub = new ManagementClient(shared.data());
        var path = "/reconcile/" + quoted(partner);
        if (held == null) {
            return shared.print(hub.get(path), ReconcileCommand::digests);
        }
        try {
            var body = ManagementClient.JSON
                    .createObjectNode()
                    .put("held", Files.readString(held, StandardCharsets.UTF_8));
            return shared.print(hub.post(path, body), ReconcileCommand::differences);
        } catch (IOException unreadable) {
            return shared.wrongUse("cannot read " + held + ": " + unreadable.getMessage());
        }
    }

    private static void digests(JsonNode said, PrintWriter out) {
        var table = new Table("bucket", "documents", "digest");
        said.path("buckets")
                .properties()
                .forEach(bucket -> table.row(
                        bucket.getKey(),
                        bucket.getValue().path("count").asText(),
                        bucket.getValue().path("digest").asText()));
        out.println(said.path("count").asText() + " documents");
        table.print(out);
    }

    private static void differences(JsonNode said, PrintWriter out) {
        var table = new Table("delivery", "difference", "exchange", "state", "what to do");
        for (JsonNode line : said.path("differences")) {
            table.row(
                    line.path("delivery").asText(),
                    line.path("difference").asText(),
                    line.path("exchange").asText(),
                    line.path("state").asText(),
                    line.path("todo").asText());
        }
        out.println(said.path("compared").asText() + " compared, "
                + said.path("differences").size() + " differences");
        table.print(out);
    }
}

package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub status}: how things stand, or what became of one document. */
@Command(name = "status", description = "How things stand, or what became of one submission, exchange or delivery.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Exchange, submission or delivery id, or the sender's message id.")
    private @Nullable String id;

    @Option(names = "--partner", paramLabel = "PARTNER", description = "Whose message id it is.")
    private @Nullable String partner;

    @Override
    public Integer call() {
        var hub = new ManagementClient(shared.data());
        if (id == null) {
            return shared.print(hub.get("/ledger"), StatusCommand::counts);
        }
        String narrowed = partner == null ? "" : "?partner=" + quoted(partner);
        return shared.print(hub.get("/exchanges/" + quoted(id) + narrowed), StatusCommand::way);
    }

    private static void counts(JsonNode ledger, PrintWriter out) {
        var table = new Table("what", "state", "count");
        for (String what : new String[] {"submissions", "documents", "deliveries"}) {
            ledger.path(what)
                    .properties()
                    .forEach(state ->
                            table.row(what, state.getKey(), state.getValue().asText()));
        }
        table.row("events", "", ledger.path("events").asText());
        table.print(out);
    }

    private static void way(JsonNode found, PrintWriter out) {
        for (JsonNode exchange : found.path("exchanges")) {
            out.println(text(exchange, "type") + " " + text(exchange, "exchange") + " from " + text(exchange, "sender")
                    + ", " + text(exchange, "state") + " " + text(exchange, "receivedAt"));
            var table = new Table("delivery", "to", "state", "since", "reason");
            for (JsonNode delivery : exchange.path("deliveries")) {
                table.row(
                        text(delivery, "delivery"),
                        text(delivery, "partner"),
                        text(delivery, "state"),
                        text(delivery, "since"),
                        text(delivery, "reason"));
            }
            table.print(out);
        }
        if (found.path("exchanges").isEmpty()) {
            out.println(found.toPrettyString());
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}

package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub dead}: deliveries that an operator must decide. */
@Command(
        name = "dead",
        description = "List, show, discard or resolve the deliveries that an operator must decide.",
        subcommands = {
            DeadCommand.Causes.class,
            DeadCommand.Show.class,
            DeadCommand.Discard.class,
            DeadCommand.Resolve.class
        })
final class DeadCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--partner", paramLabel = "PARTNER", description = "Only those to this recipient.")
    private @Nullable String partner;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (default: 100).")
    private int limit;

    @Override
    public Integer call() {
        String narrowed = partner == null ? "" : "&partner=" + quoted(partner);
        return shared.print(
                new ManagementClient(shared.data()).get("/dead?limit=" + limit + narrowed), DeadCommand::list);
    }

    private static void list(JsonNode answer, PrintWriter out) {
        var table = new Table("delivery", "to", "what", "state", "since", "reason");
        for (JsonNode delivery : answer.path("dead")) {
            table.row(
                    delivery.path("delivery").asText(),
                    delivery.path("partner").asText(),
                    delivery.path("type").asText(delivery.path("kind").asText()),
                    delivery.path("state").asText(),
                    delivery.path("since").asText(),
                    delivery.path("reason").asText());
        }
        if (table.isEmpty()) {
            out.println("no dead letters");
        } else {
            table.print(out);
        }
    }

    private static void one(JsonNode delivery, PrintWriter out) {
        delivery.properties().forEach(member -> {
            JsonNode value = member.getValue();
            out.println(member.getKey() + ": " + (value.isValueNode() ? value.asText() : value.toPrettyString()));
        });
    }

    /** Of what dead letters died. */
    @Command(name = "causes", description = "Of what dead letters died, by recipient: for replay --cause.")
    static final class Causes implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Override
        public Integer call() {
            return shared.print(new ManagementClient(shared.data()).get("/dead?limit=1"), Causes::table);
        }

        private static void table(JsonNode answer, PrintWriter out) {
            var table = new Table("to", "cause", "count", "oldest");
            for (JsonNode cause : answer.path("causes")) {
                table.row(
                        cause.path("partner").asText(),
                        cause.path("cause").asText(),
                        cause.path("count").asText(),
                        cause.path("oldestSeconds").asText() + " s");
            }
            table.print(out);
        }
    }

    /** One dead letter with its attempts. */
    @Command(name = "show", description = "One delivery with its attempts.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "DELIVERY")
        private String delivery = "";

        @Override
        public Integer call() {
            return shared.print(
                    new ManagementClient(shared.data()).get("/deliveries/" + quoted(delivery)), DeadCommand::one);
        }
    }

    /** Takes a dead letter off the list, for good. */
    @Command(name = "discard", description = "Take a dead letter off the list for good.")
    static final class Discard implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "DELIVERY")
        private String delivery = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the ledger keeps it.")
        private String reason = "";

        @Override
        public Integer call() {
            var body = ManagementClient.JSON.createObjectNode().put("reason", reason);
            return shared.print(
                    new ManagementClient(shared.data()).post("/deliveries/" + quoted(delivery) + "/discard", body),
                    DeadCommand::one);
        }
    }

    /** Says what became of a delivery whose outcome the hub does not know. */
    @Command(name = "resolve", description = "Say what became of a delivery that is in doubt.")
    static final class Resolve implements Callable<Integer> {
        enum Outcome {
            DELIVERED,
            REPEAT,
            DEAD
        }

        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "DELIVERY")
        private String delivery = "";

        @Option(names = "--outcome", required = true, description = "What the partner says: ${COMPLETION-CANDIDATES}.")
        private Outcome outcome = Outcome.REPEAT;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "Who said so; the ledger keeps it.")
        private String reason = "";

        @Override
        public Integer call() {
            var body = ManagementClient.JSON
                    .createObjectNode()
                    .put("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .put("reason", reason);
            return shared.print(
                    new ManagementClient(shared.data()).post("/deliveries/" + quoted(delivery) + "/resolve", body),
                    DeadCommand::one);
        }
    }
}

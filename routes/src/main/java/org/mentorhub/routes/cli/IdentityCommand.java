package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub identity}: two candidates for one identity, which an operator decides. */
@Command(
        name = "identity",
        description = "List, show and decide conflicts about identities; find what a partner's own id names.",
        subcommands = {IdentityCommand.Show.class, IdentityCommand.Decide.class, IdentityCommand.Find.class})
final class IdentityCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--decided", description = "Those that were decided, the latest first.")
    private boolean decided;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (default: 100).")
    private int limit;

    @Override
    public Integer call() {
        return shared.print(
                new ManagementClient(shared.data()).get("/identities?limit=" + limit + "&decided=" + decided),
                IdentityCommand::list);
    }

    private static void list(JsonNode answer, PrintWriter out) {
        var table = new Table("conflict", "what", "partner", "state", "since");
        for (JsonNode conflict : answer.path("conflicts")) {
            table.row(
                    conflict.path("conflict").asText(),
                    conflict.path("kind").asText(),
                    conflict.path("partner").asText(),
                    conflict.path("state").asText(),
                    conflict.path("since").asText());
        }
        if (table.isEmpty()) {
            out.println("no conflicts");
        } else {
            table.print(out);
        }
    }

    private static void one(JsonNode conflict, PrintWriter out) {
        out.println(
                conflict.path("kind").asText() + " " + conflict.path("conflict").asText() + ", "
                        + conflict.path("state").asText() + ", since "
                        + conflict.path("since").asText());
        line(out, "came up by exchange", conflict.path("exchange").asText());
        line(out, "an id of", conflict.path("partner").asText());
        int number = 0;
        for (JsonNode candidate : conflict.path("candidates")) {
            number++;
            out.println("candidate " + number);
            line(out, "  pointed to by", joined(candidate.path("pointing")));
            line(out, "  has own ids at", joined(candidate.path("partners")));
            line(out, "  documents", joined(candidate.path("documents")));
        }
        line(out, "agree", joined(conflict.path("agree")));
        line(out, "differ", joined(conflict.path("differ")));
        line(out, "if same", conflict.path("ifSame").asText());
        line(out, "if different", conflict.path("ifDifferent").asText());
        line(out, "decided", conflict.path("decidedAt").asText());
        line(out, "because", conflict.path("reason").asText());
    }

    private static void line(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.println(name + ": " + value);
        }
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return String.join(", ", texts);
    }

    private static void found(JsonNode answer, PrintWriter out) {
        for (JsonNode known : answer.path("known")) {
            out.println(known.path("of").asText() + ", says "
                    + known.path("taughtBy").asText());
            line(out, "  has own ids at", joined(known.path("partners")));
            line(out, "  documents", joined(known.path("documents")));
        }
        if (answer.path("known").isEmpty()) {
            out.println("not known");
        }
    }

    /** What a partner's own id names. */
    @Command(name = "find", description = "What a partner's own id names: a person, a document or a placement.")
    static final class Find implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "ID")
        private String id = "";

        @Option(names = "--partner", required = true, paramLabel = "PARTNER", description = "Whose id it is.")
        private String partner = "";

        @Override
        public Integer call() {
            return shared.print(
                    new ManagementClient(shared.data())
                            .get("/identities?partner=" + quoted(partner) + "&known=" + quoted(id)),
                    IdentityCommand::found);
        }
    }

    /** One conflict with its candidates. */
    @Command(name = "show", description = "One conflict: candidates, reasons, and what each decision does.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "CONFLICT")
        private String conflict = "";

        @Override
        public Integer call() {
            return shared.print(
                    new ManagementClient(shared.data()).get("/identities/" + quoted(conflict)), IdentityCommand::one);
        }
    }

    /** Says whether the candidates are one. */
    @Command(name = "decide", description = "Say whether the candidates are one; 'show' says what that does.")
    static final class Decide implements Callable<Integer> {
        enum Verdict {
            SAME,
            DIFFERENT
        }

        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "CONFLICT")
        private String conflict = "";

        @Option(names = "--verdict", required = true, description = "What you found out: ${COMPLETION-CANDIDATES}.")
        private Verdict verdict = Verdict.DIFFERENT;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "How you know; the ledger keeps it. Nobody's data.")
        private String reason = "";

        @Override
        public Integer call() {
            var body = ManagementClient.JSON
                    .createObjectNode()
                    .put("verdict", verdict.name().toLowerCase(Locale.ROOT))
                    .put("reason", reason);
            return shared.print(
                    new ManagementClient(shared.data()).post("/identities/" + quoted(conflict) + "/decide", body),
                    IdentityCommand::one);
        }
    }
}

package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.mentorhub.routes.admin.RunningHub;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hub verify-ledger}: walks the chain of events, by the running hub, or in its data directory while none runs. */
@Command(
        name = "verify-ledger",
        description = "Walk the ledger's chain of hashes and say whether anything was changed.")
final class VerifyLedgerCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Override
    public Integer call() {
        if (RunningHub.find(shared.data()).isPresent()) {
            var answer = new ManagementClient(shared.data())
                    .post("/ledger/verify", ManagementClient.JSON.createObjectNode());
            return answer instanceof Answer.Given given
                    ? said(given.content())
                    : shared.print(answer, VerifyLedgerCommand::intact);
        }
        var data = new DataDirectory(shared.data());
        if (!Files.isReadable(data.ledger())) {
            return shared.wrongUse("no ledger in " + shared.data());
        }
        try (var ledger = SqlLedger.open(LedgerSettings.embedded(data, Clock.systemUTC()))) {
            return said(json(ledger.verify()));
        }
    }

    private int said(JsonNode answer) {
        return answer.path("intact").asBoolean()
                ? shared.done(answer, VerifyLedgerCommand::intact)
                : shared.refuse(
                        answer,
                        "the ledger was changed: " + answer.path("fault").asText());
    }

    private static void intact(JsonNode answer, PrintWriter out) {
        out.println("intact: " + answer.path("events").asText() + " events, the last one's hash is "
                + answer.path("head").asText());
    }

    private static ObjectNode json(Verification verification) {
        var json = ManagementClient.JSON.createObjectNode();
        return switch (verification) {
            case Verification.Intact intact ->
                json.put("intact", true).put("events", intact.events()).put("head", intact.head());
            case Verification.Broken broken ->
                json.put("intact", false).put("fault", "event " + broken.sequence() + ": " + broken.what());
        };
    }
}

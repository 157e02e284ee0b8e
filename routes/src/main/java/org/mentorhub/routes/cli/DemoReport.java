package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorhub.routes.admin.RunningHub;
import org.mentorhub.routes.demo.DemoResult;
import org.mentorhub.routes.demo.DemoResult.Exchange;
import org.mentorhub.routes.demo.Workspace;

/** What the demo shows at its end. */
final class DemoReport {
    private static final List<String> STATES =
            List.of("acknowledged", "delivered", "refused", "dead", "held", "superseded", "pending");

    private final DemoResult result;
    private final Duration took;

    DemoReport(DemoResult result, Duration took) {
        this.result = result;
        this.took = took;
    }

    /** The one object for programs. */
    static ObjectNode json(DemoResult result, Duration took) {
        var json = ManagementClient.JSON.createObjectNode();
        json.put("partners", 2);
        json.putArray("transports").add("rest").add("soap");
        json.put("documents", result.documents());
        json.put("unchanged", result.unchanged());
        var deliveries = json.putObject("deliveries");
        STATES.forEach(state -> deliveries.put(state, result.deliveries().getOrDefault(state, 0)));
        json.put("rejected", result.rejected());
        json.put("lost", result.lost());
        json.put("seconds", took.toMillis() / 1000.0);
        var exchanges = json.putArray("exchanges");
        result.exchanges().forEach(exchange -> exchanges.add(json(exchange)));
        return json;
    }

    private static ObjectNode json(Exchange exchange) {
        var json = ManagementClient.JSON.createObjectNode();
        json.put("id", exchange.id()).put("sender", "ma-anapec").put("recipient", exchange.recipient());
        json.put("type", "candidate-dossier");
        json.putObject("in").put("transport", "rest").put("format", "json");
        json.putObject("out").put("transport", "soap").put("format", "xml");
        var report = json.putObject("report");
        exchange.losses().forEach(report::put);
        return json;
    }

    void print(PrintWriter out) {
        violations(out);
        sides(out);
        report(out);
        exchanges(out);
        verdict(out);
    }

    private void violations(PrintWriter out) {
        title(out, "The wrong dossier: what its sender was told");
        var table = new Table("rule", "where", "found", "expected");
        for (JsonNode violation : result.violations()) {
            table.row(
                    violation.path("code").asText(),
                    violation.path("place").asText(),
                    violation.path("found").asText(),
                    violation.path("expected").asText());
        }
        table.print(out);
    }

    private void sides(PrintWriter out) {
        title(out, "One document, as sent and as received");
        new SideBySide(
                        "ma-anapec, JSON",
                        result.sample().sent(),
                        "it-comune-milano, XML",
                        result.sample().received())
                .print(out);
    }

    private void report(PrintWriter out) {
        title(out, "Its translation report: what was not carried over as it was");
        var table = new Table("kind", "field", "from", "to", "why");
        for (JsonNode entry : result.sample().report()) {
            table.row(
                    entry.path("kind").asText(),
                    entry.path("path").asText(),
                    shortened(entry.path("from")),
                    shortened(entry.path("to")),
                    entry.path("why").asText());
        }
        table.print(out);
    }

    private void exchanges(PrintWriter out) {
        title(out, "What went where");
        var table = new Table("dossier/revision", "exchange", "to", "state", "not carried over");
        for (Exchange exchange : result.exchanges()) {
            table.row(
                    exchange.reference(),
                    exchange.id(),
                    exchange.recipient(),
                    exchange.state(),
                    text(exchange.losses()));
        }
        table.print(out);
    }

    private void verdict(PrintWriter out) {
        out.println();
        out.println(
                "  " + result.documents() + " documents: " + result.exchanges().size() + " accepted, "
                        + result.unchanged() + " unchanged, " + result.rejected() + " rejected; deliveries: "
                        + text(result.deliveries()));
        out.println("  Counted from outside, receipts against Milan's register: " + result.lost() + " lost, "
                + result.doubled() + " doubled, in " + took.toSeconds() + " s.");
        out.println();
        out.println(
                "  To look at it yourself: ./hub demo --keep stays up, with ledger, log, JMX and REST; README.md goes"
                        + " on from there.");
    }

    /** Where a demo that stays up can be looked at. */
    static void whereToLook(Workspace workspace, RunningHub hub, PrintWriter out) {
        var data = workspace.data();
        out.println();
        out.println("The hub and both partners stay up until Ctrl-C. Where to look next:");
        out.println("  ./hub status --data " + data);
        out.println("  ./hub partners --data " + data);
        out.println("  curl " + hub.management() + "/health");
        out.println("  curl " + hub.partners() + "/api/v1/openapi.json");
        out.println("  jconsole " + hub.pid() + "        the MBeans org.mentorhub and org.apache.camel");
        out.println("  sqlite3 " + data.resolve("ledger.db") + "  'select * from event'");
        out.println("  less " + workspace.log());
        out.flush();
    }

    private static void title(PrintWriter out, String title) {
        out.println();
        out.println(title);
        out.println();
    }

    private static String text(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String shortened(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.isMissingNode() ? "" : value.toString();
        return text.length() <= 30 ? text : text.substring(0, 29) + "…";
    }
}

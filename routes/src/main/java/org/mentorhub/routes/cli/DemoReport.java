package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mentorhub.routes.admin.RunningHub;
import org.mentorhub.routes.demo.DemoResult;
import org.mentorhub.routes.demo.DemoResult.Exchange;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.schemas.PartnerId;

/** What the demo shows at its end. */
final class DemoReport {
    private static final List<String> STATES =
            List.of("acknowledged", "delivered", "refused", "dead", "held", "superseded", "pending");

    /** How the partners of the demo speak, as their profiles have it. */
    private static final Map<String, Way> WAYS = Map.ofEntries(
            Map.entry("it-comune-milano", new Way("soap", "xml")),
            Map.entry("it-afol", new Way("sftp", "csv")),
            Map.entry("it-agenzia-piemonte-lavoro", new Way("rest", "json")),
            Map.entry("it-comune-torino", new Way("queue", "xml")),
            Map.entry("ma-anapec", new Way("rest", "json")),
            Map.entry("ma-entraide-nationale", new Way("soap", "xml")),
            Map.entry("ma-ofppt", new Way("sftp", "csv")),
            Map.entry("ma-region-bmk", new Way("queue", "csv")),
            Map.entry("ma-sure", new Way("sftp", "csv")),
            Map.entry("tn-aneti", new Way("soap", "xml")),
            Map.entry("tn-atfp", new Way("queue", "json")),
            Map.entry("tn-sfax", new Way("rest", "json")),
            Map.entry("tn-tunis", new Way("sftp", "fixed width")),
            Map.entry("fr-homere", new Way("rest", "json")));

    private record Way(String transport, String format) {}

    private final DemoResult result;
    private final Duration took;

    DemoReport(DemoResult result, Duration took) {
        this.result = result;
        this.took = took;
    }

    /** The one object for programs. */
    static ObjectNode json(DemoResult result, Duration took) {
        var json = ManagementClient.JSON.createObjectNode();
        json.put("partners", WAYS.size());
        json.putArray("transports").add("rest").add("soap").add("sftp").add("queue");
        json.put("documents", result.documents());
        json.put("unchanged", result.unchanged());
        var deliveries = json.putObject("deliveries");
        STATES.forEach(state -> deliveries.put(state, result.deliveries().getOrDefault(state, 0)));
        json.put("rejected", result.rejected());
        json.put("lost", result.lost());
        json.put("doubled", result.doubled());
        json.put("seconds", took.toMillis() / 1000.0);
        var exchanges = json.putArray("exchanges");
        result.exchanges().forEach(exchange -> exchanges.add(json(exchange)));
        return json;
    }

    private static ObjectNode json(Exchange exchange) {
        var json = ManagementClient.JSON.createObjectNode();
        json.put("id", exchange.id());
        json.put("sender", exchange.sender().value());
        json.put("recipient", exchange.recipient().value());
        json.put("type", exchange.type().id());
        json.put("reference", exchange.reference());
        json.put("state", exchange.state());
        way(json.putObject("in"), exchange.sender());
        way(json.putObject("out"), exchange.recipient());
        var report = json.putObject("report");
        exchange.losses().forEach(report::put);
        return json;
    }

    private static void way(ObjectNode json, PartnerId partner) {
        Way way = Objects.requireNonNull(WAYS.get(partner.value()), partner.value());
        json.put("transport", way.transport()).put("format", way.format());
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
        var table = new Table("from", "document", "reference", "to", "state", "not carried over");
        for (Exchange exchange : result.exchanges()) {
            table.row(
                    exchange.sender().value(),
                    exchange.type().id(),
                    exchange.reference(),
                    exchange.recipient().value(),
                    exchange.state(),
                    text(exchange.losses()));
        }
        table.print(out);
    }

    private void verdict(PrintWriter out) {
        out.println();
        out.println("  " + result.documents() + " documents: "
                + (result.documents() - result.unchanged() - result.rejected()) + " accepted, "
                + result.unchanged() + " unchanged, " + result.rejected() + " rejected; deliveries: "
                + text(result.deliveries()));
        out.println("  Counted from outside, receipts against arrivals: " + result.lost() + " lost, " + result.doubled()
                + " doubled, in " + took.toSeconds() + " s.");
        out.println();
        out.println(
                "  To look at it yourself: ./hub demo --keep stays up, with ledger, log, JMX and REST; README.md goes"
                        + " on from there.");
    }

    /** Where a demo that stays up can be looked at. */
    static void whereToLook(Workspace workspace, RunningHub hub, PrintWriter out) {
        var data = workspace.data();
        out.println();
        out.println("The hub and its partners stay up until Ctrl-C. Where to look next:");
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

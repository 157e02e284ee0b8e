package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;

/** Reports and violations as JSON: the form that {@code translate} writes. */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode of(TranslationReport report) {
        var json = ManagementClient.JSON.createObjectNode();
        var entries = json.putArray("entries");
        report.entries().forEach(entry -> entries.add(of(entry)));
        var warnings = json.putArray("warnings");
        report.warnings().forEach(warning -> warnings.addObject()
                .put("code", warning.code())
                .put("path", warning.path())
                .put("text", warning.text()));
        return json;
    }

    static ArrayNode of(List<Violation> violations) {
        var list = ManagementClient.JSON.createArrayNode();
        for (Violation violation : violations) {
            var json = list.addObject().put("code", violation.code()).put("place", violation.place());
            put(json, "path", violation.path());
            put(json, "found", violation.found());
            json.put("expected", violation.expected());
            put(json, "fix", violation.fix());
        }
        return list;
    }

    private static ObjectNode of(ReportEntry entry) {
        var json = ManagementClient.JSON
                .createObjectNode()
                .put("step", word(entry.step()))
                .put("kind", word(entry.kind()))
                .put("path", entry.path());
        put(json, "native", entry.place());
        if (entry.from() != null) {
            json.set("from", entry.from());
        }
        if (entry.to() != null) {
            json.set("to", entry.to());
        }
        return json.put("why", entry.why());
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

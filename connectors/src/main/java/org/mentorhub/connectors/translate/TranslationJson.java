package org.mentorhub.connectors.translate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Warning;

/** Reports and violations as the JSON that {@code ./hub translate} writes (domain.md 7). */
public final class TranslationJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TranslationJson() {}

    /**
     * {@code {"entries":[{"step","kind","path","native","from","to","why"}],"warnings":[{"code","path","text"}]}}; of many documents each
     * entry and warning has its {@code document} too, counted from 1.
     *
     * @param language of the texts: BCP 47
     */
    public static ObjectNode report(List<TranslationReport> reports, String language) {
        ObjectNode json = JSON.objectNode();
        ArrayNode entries = json.putArray("entries");
        ArrayNode warnings = json.putArray("warnings");
        for (int i = 0; i < reports.size(); i++) {
            int document = reports.size() > 1 ? i + 1 : 0;
            reports.get(i).entries().forEach(entry -> entries.add(numbered(entry(entry, language), document)));
            reports.get(i).warnings().forEach(warning -> warnings.add(numbered(warning(warning, language), document)));
        }
        return json;
    }

    /**
     * {@code [{"code","place","path","found","expected","fix","what","advice","action","asked"}]}; what is not known is null.
     *
     * @param language of the texts: BCP 47
     */
    public static ArrayNode violations(List<Violation> violations, String language) {
        ArrayNode json = JSON.arrayNode();
        violations.forEach(violation -> json.add(violation(violation, language)));
        return json;
    }

    /** What examples hold of them: {@code [{"code","place","path","found","expected","fix"}]}. */
    public static ArrayNode brief(List<Violation> violations, String language) {
        ArrayNode json = JSON.arrayNode();
        violations.forEach(violation -> json.add(told(violation, language)));
        return json;
    }

    private static ObjectNode violation(Violation violation, String language) {
        ObjectNode json = told(violation, language)
                .put("what", violation.what(language))
                .put("advice", violation.advice(language))
                .put("action", violation.action().id());
        ObjectNode asked = json.putObject("asked");
        violation.asked().forEach((name, values) -> values.forEach(asked.withArray(name)::add));
        return json;
    }

    private static ObjectNode told(Violation violation, String language) {
        return JSON.objectNode()
                .put("code", violation.code())
                .put("place", violation.place())
                .put("path", violation.path())
                .put("found", violation.found())
                .put("expected", violation.expected(language))
                .put("fix", violation.fix());
    }

    private static ObjectNode entry(ReportEntry entry, String language) {
        ObjectNode json = JSON.objectNode();
        json.put("step", entry.step().name().toLowerCase(Locale.ROOT));
        json.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        json.put("path", entry.path());
        json.put("native", entry.place());
        json.set("from", entry.from() == null ? JSON.nullNode() : entry.from());
        json.set("to", entry.to() == null ? JSON.nullNode() : entry.to());
        json.put("why", entry.why(language));
        return json;
    }

    private static ObjectNode warning(Warning warning, String language) {
        return JSON.objectNode()
                .put("code", warning.code())
                .put("path", warning.path())
                .put("text", warning.text(language));
    }

    private static ObjectNode numbered(ObjectNode json, int document) {
        return document == 0 ? json : json.put("document", document);
    }
}

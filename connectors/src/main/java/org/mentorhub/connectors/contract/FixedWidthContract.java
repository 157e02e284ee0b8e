package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.format.FixedFormat;
import org.mentorhub.connectors.format.FixedLayout;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/** A document of fixed width as a column chart: one for programs, as JSON, and one for people. */
public final class FixedWidthContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final NativeShape shape;
    private final FixedLayout layout;
    private final Map<String, Member> members = new HashMap<>();
    private final Set<LeftRule> left;
    private final StringBuilder page = new StringBuilder();

    private FixedWidthContract(NativeShape shape, FixedLayout layout) {
        this.shape = shape;
        this.layout = layout;
        this.left = new LinkedHashSet<>(shape.left());
        List.of(
                        FormatRule.BOUND_CELLS,
                        FormatRule.SIZE,
                        FormatRule.CHARSET,
                        FormatRule.FIXED_KEY,
                        FormatRule.FIXED_TYPE_FIRST)
                .forEach(rule -> left.add(new LeftRule(rule.code(), "", "")));
        shape.content().members().forEach(this::collect);
    }

    /** The contract of that document. */
    public static Contract of(NativeShape shape, FixedFormat format) {
        var contract = new FixedWidthContract(shape, format.layout());
        ObjectNode chart = contract.chart();
        String name = shape.type().id();
        return new Contract(
                List.of(
                        Artifact.json(name + ".columns.json", "Column chart, for programs", chart),
                        new Artifact(
                                name + ".columns.md",
                                "Column chart, for people",
                                "text/markdown",
                                contract.page.toString())),
                List.copyOf(contract.left));
    }

    private void collect(Member member) {
        members.put(member.name().local(), member);
        if (member.shape() instanceof Shape.Items items && items.item() instanceof Shape.Group group) {
            group.members().forEach(each -> members.put(each.name().local(), optional(each)));
        }
    }

    /** Whether it is needed depends on the other columns of its record. */
    private Member optional(Member member) {
        if (member.needed()) {
            left.add(new LeftRule(
                    Rule.REQUIRED.code(),
                    LeftRules.pattern(member.about().canonical()),
                    "/" + member.name().local()));
        }
        return new Member(member.name(), member.kind(), member.shape(), Member.Presence.OPTIONAL, member.about());
    }

    private ObjectNode chart() {
        page.append("# ")
                .append(shape.title())
                .append(": ")
                .append(shape.type().id())
                .append("\n\n");
        page.append("Records of ")
                .append(layout.length())
                .append(" bytes in ")
                .append(layout.charset().name());
        page.append("; their type stands in position ").append(layout.type()).append(".\n");
        page.append("A record ends with CR LF or LF. After the last one may stand"
                + " a CR alone, blank lines and marks 1A, behind which nothing else may stand.\n");
        ObjectNode chart = JSON.objectNode()
                .put("title", shape.title() + ": " + shape.type().id())
                .put("charset", layout.charset().name())
                .put("length", layout.length())
                .put("lineEnd", layout.lineEnd().name())
                .put("recordEnds", "\\r?\\n")
                .put("fileEnds", "(\\r?\\n|\\r?\\u001a|\\r?(?![\\s\\S]))[\\r\\n\\u001a]*(?![\\s\\S])")
                .put("endMark", "\u001a")
                .put("typeFrom", layout.type().from())
                .put("typeTo", layout.type().to());
        ArrayNode records = chart.putArray("records");
        layout.header().ifPresent(header -> record(records, header.mark(), "once, first", header.columns(), false));
        for (FixedLayout.RecordType type : layout.records()) {
            String times = type.list().isPresent() ? "any number" : isNeeded(type) ? "once" : "at most once";
            record(records, type.mark(), times, type.columns(), true);
        }
        layout.trailer().ifPresent(trailer -> records.addObject()
                .put("type", trailer.mark())
                .put("times", "once, last")
                .put("countsRecordsOf", trailer.counted()));
        chart.set("rulesLeftToTheHub", LeftRules.json(left));
        return chart;
    }

    /** No document is without the record that begins one. */
    private boolean isNeeded(FixedLayout.RecordType type) {
        return type.presence() == FixedLayout.Presence.REQUIRED || type.equals(layout.main());
    }

    private void record(
            ArrayNode records, String mark, String times, List<FixedLayout.Column> columns, boolean ofDocument) {
        page.append("\n## Record ").append(mark).append(", ").append(times).append("\n\n");
        page.append("| from | to | column | filled with | needed | what |\n| --- | --- | --- | --- | --- | --- |\n");
        ArrayNode chart =
                records.addObject().put("type", mark).put("times", times).putArray("columns");
        if (ofDocument) {
            column(chart, layout.key());
        }
        columns.forEach(column -> column(chart, column));
    }

    private void column(ArrayNode chart, FixedLayout.Column column) {
        ObjectNode said = chart.addObject()
                .put("name", column.name())
                .put("from", column.span().from())
                .put("to", column.span().to())
                .put("filling", column.filling() == FixedLayout.Filling.ZEROS ? "0" : " ");
        Member member = members.get(column.name());
        page.append("| ")
                .append(column.span().from())
                .append(" | ")
                .append(column.span().to());
        page.append(" | ")
                .append(column.name())
                .append(" | ")
                .append(said.path("filling").asText().isBlank() ? "blanks, behind" : "zeros, before");
        if (member != null) {
            said.put("needed", member.needed()).put("about", LeftRules.said(member.about()));
            if (member.shape() instanceof Shape.Value value) {
                value(said, value);
            }
            page.append(" | ").append(member.needed() ? "yes" : "").append(" | ");
            page.append((member.about().title() + ". " + LeftRules.said(member.about())).replace("|", "\\|"));
        } else {
            page.append(" |  | ");
        }
        page.append(" |\n");
    }

    private static void value(ObjectNode said, Shape.Value found) {
        ValueShape value = found.value();
        value.pattern().ifPresent(pattern -> said.put("pattern", pattern));
        if (!value.codes().isEmpty()) {
            value.codes().forEach(said.putArray("codes")::add);
            said.put("others", value.others() == ValueShape.Others.REFUSED ? "refused" : "passed over");
        }
        if (!found.signs().isEmpty()) {
            found.signs().forEach(said.putArray("nothing")::add);
        }
    }
}

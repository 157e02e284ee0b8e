package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.CsvColumns;
import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.CsvLayout;
import org.mentorhub.connectors.format.CsvSigns;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A CSV document's shape as CSVW metadata (Metadata Vocabulary for Tabular Data, W3C 2015). The hub takes columns in any order and finds them
 * by their names; columns that are not named here are passed over and come back to their sender.
 */
public final class CsvwContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final NativeShape shape;
    private final CsvLayout layout;
    private final Map<String, Member> members = new HashMap<>();
    private final Set<LeftRule> left = new LinkedHashSet<>();

    private CsvwContract(NativeShape shape, CsvLayout layout) {
        this.shape = shape;
        this.layout = layout;
        left.addAll(shape.left());
        leaveRulesOfRows();
        collect(layout.columns());
    }

    /** The contract of that document. */
    public static Contract of(NativeShape shape, CsvFormat format) {
        var contract = new CsvwContract(shape, format.layout());
        var file = Contract.Artifact.json(
                shape.type().id() + ".csv-metadata.json", "CSVW metadata of the file", contract.metadata());
        return new Contract(List.of(file), List.copyOf(contract.left));
    }

    /** What looks at more than one cell. */
    private void leaveRulesOfRows() {
        leave(
                FormatRule.CHARSET,
                FormatRule.BOUND_DEPTH,
                FormatRule.SIZE,
                FormatRule.CSV_ROWS_APART,
                FormatRule.CSV_QUOTE_OPENING);
        if (layout.columns().rows().isPresent()) {
            leave(FormatRule.CSV_GROUP);
        }
        if (layout.columns().number().isPresent()) {
            leave(FormatRule.CSV_NUMBER);
        }
        if (layout.trailer().isPresent()) {
            leave(FormatRule.CSV_TRAILER);
        }
    }

    private void leave(FormatRule... rules) {
        for (FormatRule rule : rules) {
            left.add(new LeftRule(rule.code(), "", ""));
        }
    }

    /** Which member of the shape each column is. */
    private void collect(CsvColumns columns) {
        for (Member member : shape.content().members()) {
            String name = member.name().local();
            if (columns.rows().filter(rows -> rows.name().equals(name)).isPresent()) {
                // a further column of the list's own name would stand in its place
                left.add(new LeftRule(
                        Rule.TYPE.code(), LeftRules.pattern(member.about().canonical()), "/" + name));
                inside(member).forEach(each -> members.put(each.name().local(), optional(each)));
            } else {
                columns.flat().stream()
                        .filter(flat -> flat.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                flat -> inside(member).forEach(each -> flattened(flat, each)),
                                () -> members.put(name, member));
            }
        }
    }

    private void flattened(CsvColumns.Flat flat, Member member) {
        for (int i = 1; i <= flat.times(); i++) {
            String number = flat.times() == 1 ? "" : Integer.toString(i);
            members.put(member.name().local() + number, optional(member));
        }
    }

    /** Whether it is needed depends on the other cells of its row or item. */
    private Member optional(Member member) {
        if (member.needed()) {
            left.add(new LeftRule(
                    Rule.REQUIRED.code(),
                    LeftRules.pattern(member.about().canonical()),
                    "/" + member.name().local()));
        }
        return new Member(member.name(), member.kind(), member.shape(), Member.Presence.OPTIONAL, member.about());
    }

    private static List<Member> inside(Member member) {
        return member.shape() instanceof Shape.Items items && items.item() instanceof Shape.Group group
                ? group.members()
                : List.of();
    }

    private ObjectNode metadata() {
        ObjectNode table = JSON.objectNode().put("@context", "http://www.w3.org/ns/csvw");
        table.put("dc:title", shape.title() + ": " + shape.type().id());
        table.put(
                "rdfs:comment",
                (layout.header() == CsvLayout.Header.WRITTEN
                                ? "Columns are found by their names, in any order; columns that are not named here are"
                                        + " passed over."
                                : "Columns are found by their place; cells behind the last one are passed over.")
                        + " Where mh:apostropheBefore is given, an apostrophe before one of its characters at the"
                        + " start of a cell (not of an mh:bare column) is no part of the cell.");
        table.set("dialect", dialect());
        ObjectNode schema = table.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        layout.columns().order().forEach(column -> columns.add(column(column)));
        layout.groupBy().ifPresent(column -> schema.put("mh:groupBy", column));
        table.set("mh:rulesLeftToTheHub", LeftRules.json(left));
        return table;
    }

    private ObjectNode dialect() {
        CsvSigns signs = layout.signs();
        ObjectNode dialect = JSON.objectNode()
                .put("encoding", signs.charset().name().toLowerCase(Locale.ROOT))
                .put("delimiter", Character.toString(signs.separator()))
                .put("header", layout.header() == CsvLayout.Header.WRITTEN)
                .put("trim", true);
        signs.quote()
                .ifPresentOrElse(
                        quote -> dialect.put("quoteChar", quote.toString()), () -> dialect.putNull("quoteChar"));
        dialect.putArray("lineTerminators").add(signs.lineEnd() == CsvSigns.LineEnd.CRLF ? "\r\n" : "\n");
        if (!signs.defused().isEmpty()) {
            dialect.put("mh:apostropheBefore", signs.defused());
        }
        layout.trailer().ifPresent(trailer -> dialect.put("mh:lastLineBegins", trailer.mark()));
        return dialect;
    }

    private ObjectNode column(String name) {
        ObjectNode column = JSON.objectNode().put("name", name).put("titles", name);
        if (layout.columns().bare().contains(name)) {
            column.put("mh:bare", true);
        }
        Optional<CsvColumns.Kind> kind =
                layout.columns().kind().filter(each -> each.column().equals(name));
        if (kind.isPresent()) {
            return kind(column, kind.get());
        }
        Member member = members.get(name);
        if (member == null) {
            return column;
        }
        column.put("required", member.needed());
        String said = (member.about().title().isEmpty() ? "" : member.about().title() + ". ")
                + LeftRules.said(member.about());
        column.put("dc:description", said);
        if (member.shape() instanceof Shape.Value(ValueShape value, List<String> signs)) {
            column.set("datatype", datatype(value));
            nothing(name, signs, column.putArray("null"));
        } else {
            if (member.shape() instanceof Shape.Joined(String separator, ValueShape item)) {
                item.says()
                        .forEach(rule -> left.add(new LeftRule(
                                rule, LeftRules.pattern(member.about().canonical()), "/" + name)));
                column.put("separator", separator);
            }
            nothing(name, List.of(), column.putArray("null"));
        }
        return column;
    }

    /** The one word that this column has in every row of the document. */
    private static ObjectNode kind(ObjectNode column, CsvColumns.Kind kind) {
        column.put("required", true);
        column.put("dc:description", "Tells the rows of this document from others.");
        column.putObject("datatype").put("base", "string").put("format", Expressions.either(List.of(kind.word())));
        column.putArray("null").add("");
        return column;
    }

    private void nothing(String column, List<String> signs, ArrayNode nothing) {
        Set<String> all = new LinkedHashSet<>(List.of(""));
        layout.absence().signs().stream().sorted().forEach(all::add);
        layout.absence().unknown().stream().sorted().forEach(all::add);
        String written = layout.absence().written().get(column);
        if (written != null) {
            all.add(written);
        }
        signs.stream().filter(sign -> !sign.equals("null")).forEach(all::add);
        all.forEach(nothing::add);
    }

    private static ObjectNode datatype(ValueShape value) {
        ObjectNode type = JSON.objectNode().put("base", "string");
        if (!value.codes().isEmpty() && value.others() == ValueShape.Others.REFUSED) {
            type.put("format", Expressions.either(value.codes()));
        } else {
            value.pattern().ifPresent(pattern -> type.put("format", pattern));
            if (value.maxLength() < Integer.MAX_VALUE) {
                type.put("maxLength", value.maxLength());
            }
            if (!value.codes().isEmpty()) {
                value.codes().forEach(type.putArray("mh:codes")::add);
            }
        }
        return type;
    }
}

package org.mentorhub.connectors.conversion;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Rule;

/**
 * A conversion of texts as one of nodes: checks the kind, converts the text, makes the node.
 *
 * @param name the name that tables use
 * @param texts what it does to a text
 */
record Scalar(String name, TextConversion texts) implements ValueConversion {

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        if (!accepts(found)) {
            String kind = texts.nativeKind().name().toLowerCase(Locale.ROOT);
            return new Converted.Wrong(Rule.TYPE, List.of(kind), meant(found, scope));
        }
        return result(texts.read(found.text().strip(), scope), as, texts.canonicalKind());
    }

    /** What to write in the kind that is asked for: the same where that can be read, else what reading it says. */
    private @Nullable String meant(Node found, Scope scope) {
        if (!found.isScalar() || found.isNull()) {
            return null;
        }
        return switch (texts.read(found.text().strip(), scope)) {
            case TextResult.Text same -> found.text();
            case TextResult.Other(Converted.Wrong wrong) -> wrong.fix();
            case TextResult.Other(Converted.Unknown unknown) -> unknown.fix();
            case TextResult.Other none -> null;
        };
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        return result(texts.write(value.text(), scope), as, texts.nativeKind());
    }

    @Override
    public boolean comesBack(Node value, Node written, Scope scope) {
        return value.kind() == texts.canonicalKind() && texts.comesBack(value.text(), written.text());
    }

    @Override
    public boolean isUsual(Node found, Node value) {
        return found.kind() == texts.nativeKind() && texts.isUsual(found.text().strip(), value.text());
    }

    @Override
    public ReportEntry.Kind loss(Node value, Node back) {
        return texts.loss(value.text(), back.text());
    }

    @Override
    public boolean isSame(Node a, Node b) {
        return texts.isSame(a.text().strip(), b.text().strip());
    }

    /** A number where a text of digits belongs, or the other way round, is told as approximated by whoever compares. */
    private boolean accepts(Node found) {
        return switch (found.kind()) {
            case TEXT -> true;
            case NUMBER -> texts.nativeKind() == Kind.NUMBER || texts.canonicalKind() == Kind.NUMBER;
            case BOOLEAN -> texts.nativeKind() == Kind.BOOLEAN;
            case GROUP, LIST, NULL -> false;
        };
    }

    private static Converted result(TextResult result, Name as, Kind kind) {
        return switch (result) {
            case TextResult.Other(Converted other) -> other;
            case TextResult.Text(String text) -> new Converted.Value(node(as, kind, text));
        };
    }

    private static Node node(Name as, Kind kind, String text) {
        return switch (kind) {
            case NUMBER -> Node.number(as, text);
            case BOOLEAN -> Node.bool(as, text.equals("true"));
            case TEXT, GROUP, LIST, NULL -> Node.text(as, text);
        };
    }

    @Override
    public ValueShape accepts() {
        Set<Kind> kinds = EnumSet.of(Kind.TEXT);
        if (texts.nativeKind() == Kind.NUMBER || texts.canonicalKind() == Kind.NUMBER) {
            kinds.add(Kind.NUMBER);
        }
        if (texts.nativeKind() == Kind.BOOLEAN) {
            kinds.add(Kind.BOOLEAN);
        }
        return texts.accepts().of(kinds);
    }
}

package org.mentorhub.connectors.conversion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * Several members in one text: {@code { as: composite, pattern: "{on} {by}: {note}", members: { on: { as: date }, … } }}. The first member
 * must be there, the others may be empty; the last one takes what is left.
 *
 * @param pattern as the table writes it
 * @param pieces the members in their order, each with what follows it
 */
record Composite(String pattern, List<Piece> pieces) implements GroupConversion {

    private static final String TEXT = "text";

    Composite {
        pieces = List.copyOf(pieces);
    }

    /**
     * A member.
     *
     * @param member its canonical name
     * @param conversion of its text
     * @param after what parts it from the next; empty for the last
     */
    record Piece(Name member, ValueConversion conversion, String after) {}

    @Override
    public List<String> parts() {
        return List.of(TEXT);
    }

    @Override
    public Set<String> members() {
        Set<String> members = new LinkedHashSet<>();
        pieces.forEach(piece -> members.add(piece.member.local()));
        return members;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(TEXT);
        if (text.isEmpty()) {
            return Converted.NOTHING;
        }
        List<String> texts = parted(text.get() + " ");
        if (texts.isEmpty() || texts.getFirst().isEmpty()) {
            return Converted.wrong(Rule.COMPOSITE, pattern);
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                Piece piece = pieces.get(i);
                Converted read = piece.conversion.read(Node.text(Name.ITEM, texts.get(i)), piece.member, scope);
                if (read instanceof Converted.Value(Node value)) {
                    group.add(value);
                } else if (i == 0 || read instanceof Converted.Wrong) {
                    return read instanceof Converted.Wrong ? read : Converted.wrong(Rule.COMPOSITE, pattern);
                }
            }
        }
        return Converted.NOTHING;
    }

    /** The text of each member; none where what parts them is not there. */
    private List<String> parted(String text) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (Piece piece : pieces) {
            int to = piece.after.isEmpty() ? text.length() : text.indexOf(piece.after, from);
            if (to < 0) {
                return List.of();
            }
            texts.add(text.substring(from, to).strip());
            from = to + piece.after.length();
        }
        return texts;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Optional<String> written =
                    Optional.ofNullable(group.first(piece.member)).flatMap(value -> written(piece, value, scope));
            if (i == 0 && written.isEmpty()) {
                return;
            }
            text.append(written.orElse("")).append(piece.after);
        }
        out.put(TEXT, text.toString().strip());
    }

    private static Optional<String> written(Piece piece, Node value, Scope scope) {
        return piece.conversion.write(value, Name.ITEM, scope) instanceof Converted.Value(Node written)
                ? Optional.of(written.text())
                : Optional.empty();
    }
}

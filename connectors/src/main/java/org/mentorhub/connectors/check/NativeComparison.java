package org.mentorhub.connectors.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.JsonLists;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * Compares native documents up to white space, Unicode composition, signs of absence, and order of members.
 *
 * @param format of both
 * @param signs what says nothing, by native place without positions
 * @param unread the places of what is only written, for people: it follows from the rest
 */
record NativeComparison(Format format, Map<String, List<String>> signs, Set<String> unread) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The first difference, or empty. */
    Optional<String> difference(byte[] before, byte[] after) {
        if (format.read(before) instanceof FormatReading.Read(var one)
                && format.read(after) instanceof FormatReading.Read(var other)) {
            String a = text(one.root(), rootPlace(one.root()));
            String b = text(other.root(), rootPlace(other.root()));
            return a.equals(b) ? Optional.empty() : Optional.of("\n" + a + "\nbecame\n" + b);
        }
        return Optional.of("what was written again cannot be read");
    }

    /** In XML the root has a name; as tables say it. */
    private static String rootPlace(Node root) {
        String name = root.name().toString();
        return name.isEmpty() ? "" : "/" + name;
    }

    /** The same text for documents that say the same; empty for what says nothing. */
    private String text(Node node, String place) {
        if (unread.contains(place)) {
            return "";
        }
        if (node.isScalar()
                && signs.getOrDefault(place, List.of()).contains(node.text().strip())) {
            return "";
        }
        return switch (node.kind()) {
            case NULL -> "";
            case NUMBER, BOOLEAN -> node.text();
            case LIST -> items(node, place);
            case TEXT, GROUP -> members(node, place);
        };
    }

    /** In a list in a list each place has a meaning; what says nothing at its end may be missing. */
    private String items(Node list, String place) {
        boolean positional = list.parent() != null && list.parent().kind() == Kind.LIST;
        List<String> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String item = text(list.child(i), positional ? place + "/[" + i + "]" : place);
            if (positional || !item.isEmpty()) {
                items.add(item);
            }
        }
        while (!items.isEmpty() && items.getLast().isEmpty()) {
            items.removeLast();
        }
        if (items.size() == 1
                && !positional
                && format instanceof JsonFormat json
                && json.lists() == JsonLists.COMPACT) {
            return items.getFirst();
        }
        return items.isEmpty() ? "" : "[" + String.join(", ", items) + "]";
    }

    private String members(Node node, String place) {
        var members = new TreeMap<String, String>();
        for (int i = 0; i < node.attributeCount(); i++) {
            String name = "@" + node.attribute(i).name();
            put(members, name, text(node.attribute(i), place + "/" + name));
        }
        for (int i = 0; i < node.size(); i++) {
            String name = node.child(i).name().toString();
            put(members, name, text(node.child(i), place + "/" + name));
        }
        String own = normal(node.text());
        if (members.isEmpty()) {
            return node.kind() == Kind.TEXT && !own.isEmpty() ? '"' + own + '"' : own;
        }
        return members + own;
    }

    private static void put(Map<String, String> members, String name, String value) {
        if (!value.isEmpty()) {
            members.merge(name, value, (first, second) -> first + " | " + second);
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(SPACE.matcher(text.strip()).replaceAll(" "), Normalizer.Form.NFC);
    }
}

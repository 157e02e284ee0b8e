package org.mentorhub.connectors.check;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/** Compares native documents up to white space, Unicode composition, signs of absence, and order of members. */
final class NativeComparison {

    private NativeComparison() {}

    /** The first difference, or empty. */
    static Optional<String> difference(Format format, byte[] before, byte[] after) {
        if (format.read(before) instanceof FormatReading.Read(var one)
                && format.read(after) instanceof FormatReading.Read(var other)) {
            String a = text(one.root());
            String b = text(other.root());
            return a.equals(b) ? Optional.empty() : Optional.of("\n" + a + "\nbecame\n" + b);
        }
        return Optional.of("what was written again cannot be read");
    }

    /** The same text for documents that say the same; empty for what says nothing. */
    private static String text(Node node) {
        return switch (node.kind()) {
            case NULL -> "";
            case NUMBER, BOOLEAN -> node.text();
            case LIST -> items(node);
            case TEXT, GROUP -> members(node);
        };
    }

    private static String items(Node list) {
        var text = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            String item = text(list.child(i));
            text.append(item.isEmpty() ? "" : item + ", ");
        }
        return text.isEmpty() ? "" : "[" + text + "]";
    }

    private static String members(Node node) {
        var members = new TreeMap<String, String>();
        for (int i = 0; i < node.attributeCount(); i++) {
            put(
                    members,
                    "@" + node.attribute(i).name(),
                    normal(node.attribute(i).text()));
        }
        for (int i = 0; i < node.size(); i++) {
            put(members, node.child(i).name().toString(), text(node.child(i)));
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
        return Normalizer.normalize(String.join(" ", text.strip().split("\\s+", -1)), Normalizer.Form.NFC);
    }
}

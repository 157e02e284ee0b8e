package org.mentorhub.connectors.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.repair.RepairProgram.Form;

/** Faults of the document as bytes: syntax, charset, duplicates, totals. */
final class FormatFaults {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private FormatFaults() {}

    static void seed(Seeding seeding) {
        charset(seeding);
        switch (seeding.form().kind()) {
            case JSON -> json(seeding);
            case XML -> xml(seeding);
            case CSV -> csv(seeding);
            case FIXED -> {
                // Records have no syntax but their length, of which the totals tell.
            }
        }
    }

    private static void charset(Seeding seeding) {
        String text = seeding.text();
        Charset own = seeding.form().charset();
        if (text.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        if (own.equals(StandardCharsets.UTF_8)) {
            if (WESTERN.newEncoder().canEncode(text)) {
                seeding.add(
                        "charset",
                        "saved as windows-1252",
                        seeding.original(),
                        text.getBytes(WESTERN),
                        "MH-CHARSET",
                        "line ");
            }
        } else if (seeding.form().kind() == Form.Kind.CSV || seeding.form().kind() == Form.Kind.FIXED) {
            seeding.add(
                    "charset",
                    "saved as UTF-8",
                    seeding.original(),
                    text.getBytes(StandardCharsets.UTF_8),
                    "MH-",
                    seeding.form().kind() == Form.Kind.FIXED ? "record " : "line ");
        }
    }

    private static void json(Seeding seeding) {
        String text = seeding.text();
        int end = text.lastIndexOf('}');
        seeding.add(
                "syntax", "a comma after the last member", text.substring(0, end) + ",}", "MH-JSON-SYNTAX", "line ");
        seeding.add("syntax", "no closing brace", text.substring(0, end), "MH-TRUNCATED", "line ");
        first("\"([A-Za-z]+)\"(?=\\s*:)", text).ifPresent(name -> {
            String rest = text.substring(name.end());
            String before = text.substring(0, name.start());
            seeding.add(
                    "syntax",
                    "a name in single quotes",
                    before + "'" + name.group(1) + "'" + rest,
                    "MH-JSON-SYNTAX",
                    "line ");
            seeding.add("syntax", "a name without quotes", before + name.group(1) + rest, "MH-JSON-SYNTAX", "line ");
            Matcher scalar =
                    Pattern.compile("\\s*:\\s*(\"[^\"]*\"|[0-9]+)\\s*,").matcher(rest);
            if (scalar.lookingAt()) {
                String member = name.group() + rest.substring(0, scalar.end());
                seeding.add(
                        "duplicate",
                        name.group(1) + " twice",
                        before + member + text.substring(name.start()),
                        "MH-JSON-DUPLICATE",
                        "line ");
            }
        });
        first(",(?=\\s*\")", text)
                .ifPresent(comma -> seeding.add(
                        "syntax",
                        "no comma",
                        text.substring(0, comma.start()) + " " + text.substring(comma.end()),
                        "MH-JSON-SYNTAX",
                        "line "));
        seeding.add("syntax", "something after the end", text.stripTrailing() + " }", "MH-TRAILING", "line ");
    }

    private static void xml(Seeding seeding) {
        String text = seeding.text();
        int root = text.lastIndexOf("</");
        seeding.add("syntax", "no end tag of the root", text.substring(0, root), "MH-TRUNCATED", "line ");
        seeding.add("syntax", "another end tag", text.substring(0, root) + "</Fine>", "MH-XML-SYNTAX", "line ");
        seeding.add("syntax", "something after the root", text.stripTrailing() + "<fine/>", "MH-TRAILING", "line ");
        first("<[A-Za-z]", text)
                .ifPresent(start -> seeding.add(
                        "syntax",
                        "a document type",
                        text.substring(0, start.start()) + "<!DOCTYPE x>" + text.substring(start.start()),
                        "MH-XML-DTD",
                        "line "));
    }

    private static void csv(Seeding seeding) {
        String text = seeding.text();
        String separator = String.valueOf(seeding.form().separator());
        String[] lines = text.split("\r?\n", -1);
        String last = lines[lines.length - 1].isEmpty() ? lines[lines.length - 2] : lines[lines.length - 1];
        if (last.matches("FIN;[0-9]+;.*")) {
            seeding.add("control total", "other totals", text.replace(last, "FIN;9;9"), "MH-CSV-TRAILER", "line ");
            seeding.add("control total", "no totals", text.substring(0, text.indexOf(last)), "MH-CSV-TRAILER", "line ");
        }
        String column = lines[0].replace("\uFEFF", "").split(Pattern.quote(separator))[1];
        var doubled = new StringBuilder();
        for (String line : lines) {
            boolean row = line.split(Pattern.quote(separator), -1).length > 4;
            String[] cells = line.split(Pattern.quote(separator), -1);
            doubled.append(row && text.indexOf("\"") < 0 ? line + separator + cells[1] : line)
                    .append(line == lines[lines.length - 1] ? "" : "\n");
        }
        boolean named = lines[0].matches("[\\p{Upper}\\p{Digit}_\uFEFF" + Pattern.quote(separator) + "]+");
        if (text.indexOf('"') < 0 && named) {
            seeding.add("duplicate", "column " + column + " twice", doubled.toString(), "MH-CSV-HEADER", "line 1");
        }
    }

    private static java.util.Optional<Matcher> first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? java.util.Optional.of(matcher) : java.util.Optional.empty();
    }
}

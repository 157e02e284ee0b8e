package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.repair.RepairProgram.Form;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.FieldType;
import org.mentorhub.schemas.identifier.CodiceFiscale;

/** Faults of values: what a row reads is written as the row does not read it. */
final class FieldFaults {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d\\d)([/.-])(\\d\\d)\\5(\\d{4})");

    private final Plan plan;
    private final NativeTree tree;
    private final Seeding seeding;
    private final Plan.Outcome outcome;
    private final Set<Node> done = new HashSet<>();

    FieldFaults(Plan plan, NativeTree tree, Seeding seeding) {
        this.plan = plan;
        this.tree = tree;
        this.seeding = seeding;
        this.outcome = plan.read(tree);
    }

    /** A value that was read, and the row that read it. */
    private record Field(Node found, Row row, String path) {}

    void seed() {
        List<Field> fields = new ArrayList<>();
        gather(outcome.canonical(), "", fields);
        for (Field field : fields) {
            seed(field);
        }
        fields.stream()
                .filter(field -> field.row.need() == Row.Need.PARTNER
                        && !field.found.name().local().isEmpty())
                .forEach(this::misspell);
        fields.stream()
                .filter(field -> field.row.need() == Row.Need.PARTNER
                        && field.row.conversion().startsWith("text"))
                .findFirst()
                .filter(field -> seeding.isFirstDocument())
                .ifPresent(this::empty);
    }

    private void gather(Node canonical, String path, List<Field> fields) {
        Node found = outcome.run().origin(canonical);
        if (!path.isEmpty() && found.isScalar() && !found.isNull() && done.add(found)) {
            row(path, found).ifPresent(row -> fields.add(new Field(found, row, path)));
        }
        for (int i = 0; i < canonical.size(); i++) {
            Node child = canonical.child(i);
            String step =
                    canonical.kind() == Node.Kind.LIST ? "[" + i + "]" : (path.isEmpty() ? "" : ".") + child.name();
            gather(child, path + step, fields);
        }
    }

    private Optional<Row> row(String path, Node found) {
        String pattern = CanonicalModel.pattern(path);
        List<Row> rows = plan.lines().stream()
                .map(Line::row)
                .filter(row -> CanonicalModel.pattern(row.canonical()).equals(pattern) && row.reads())
                .toList();
        String name = found.name().toString();
        return rows.size() == 1
                ? Optional.of(rows.getFirst())
                : rows.stream()
                        .filter(row -> row.nativePlace().endsWith("/" + name)
                                || row.nativePlace().endsWith("@" + name))
                        .findFirst();
    }

    private void seed(Field field) {
        String text = field.found.text();
        String conversion = field.row.conversion().split("[ :,]", 2)[0];
        switch (conversion) {
            case "date" -> date(field, text);
            case "integer" -> value("number", field, text + ",0 h", "MH-NUMBER", "");
            case "decimal" -> decimal(field, text);
            case "boolean" -> truth(field, text);
            case "codes", "country", "classification" -> code(field, text);
            case "text", "upper", "lower" -> length(field, text);
            default -> {
                // Composite values have many forms; the classes above cover their parts.
            }
        }
        identifier(field, text);
        type(field, text);
    }

    private void date(Field field, String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            String other = day.group(1) != null
                    ? day.group(3) + "/" + day.group(2) + "/" + day.group(1)
                    : day.group(7) + "-" + day.group(6) + "-" + day.group(4);
            value("date", field, other, "MH-DATE", "");
        }
    }

    private void decimal(Field field, String text) {
        boolean comma = text.contains(",");
        if ((comma || text.contains(".")) && field.found.kind() == Node.Kind.TEXT) {
            value("number", field, comma ? text.replace(',', '.') : text.replace('.', ','), "MH-NUMBER", "");
        }
    }

    private void truth(Field field, String text) {
        if (field.found.kind() == Node.Kind.TEXT) {
            boolean yes = outcomeOf(field).equals("true");
            value("code", field, yes ? "Oui " + "" : "non", "MH-BOOLEAN", "");
        }
    }

    private String outcomeOf(Field field) {
        Node canonical = Trees.find(outcome.canonical(), field.path);
        return canonical == null ? "" : canonical.text();
    }

    private void code(Field field, String text) {
        if (field.row.isNeededToRead() && text.length() > 3) {
            value(
                    "code",
                    field,
                    text.substring(0, 1) + text.charAt(2) + text.charAt(1) + text.substring(3),
                    "MH-CODE",
                    "");
        }
    }

    private void length(Field field, String text) {
        boolean free = CanonicalModel.v1()
                .field(plan.type(), CanonicalModel.pattern(field.path))
                .filter(known -> known.type() == FieldType.LINE || known.type() == FieldType.TEXT)
                .isPresent();
        if (field.found.kind() == Node.Kind.TEXT && free && !field.path.contains("dentifiers")) {
            value("length", field, text + " x".repeat(2500), "MH-", "");
            ampersand(field, text);
        }
    }

    /** The sender meant an ampersand, and wrote it as it is. */
    private void ampersand(Field field, String text) {
        if (seeding.form().kind() == Form.Kind.XML && !field.found.isAttribute() && seeding.hasRoom("syntax")) {
            byte[] meant = seeding.written(tree.place(field.found), "replace", field.found.text(), text + " & C", "");
            String bare = new String(meant, seeding.form().charset()).replace(" &amp; C", " & C");
            seeding.add(
                    "syntax", "a bare &", meant, bare.getBytes(seeding.form().charset()), "MH-XML-SYNTAX", "line ");
        }
    }

    private void identifier(Field field, String text) {
        if (CodiceFiscale.isOrdinary(text) && text.length() == 16) {
            char wrong = text.charAt(15) == 'Z' ? 'A' : (char) (text.charAt(15) + 1);
            value("identifier", field, text.substring(0, 15) + wrong, "MH-MODEL-IDENTIFIER-CHECK", "");
        }
    }

    /** Only JSON tells a number where a text belongs. */
    private void type(Field field, String text) {
        if (seeding.form().kind() == Form.Kind.JSON
                && field.found.kind() == Node.Kind.TEXT
                && text.matches("[1-9][0-9]{2,8}")
                && field.row.conversion().startsWith("text")) {
            value("type", field, text, "MH-TYPE", "number");
        }
    }

    private void value(String kind, Field field, String wrong, String code, String asked) {
        String place = tree.place(field.found);
        seeding.write(
                kind,
                field.row.nativePlace() + " = " + cut(wrong),
                new Seeding.Wrong(place, "replace", field.found.text(), wrong, asked),
                code);
    }

    private void misspell(Field field) {
        String name = field.found.name().toString();
        int point = name.indexOf(':') + 1;
        String local = name.substring(point);
        if (local.length() > 3 && seeding.form().kind() != Form.Kind.FIXED && !field.found.isAttribute()) {
            String wrong = name.substring(0, point)
                    + local.substring(0, 2)
                    + local.charAt(3)
                    + local.charAt(2)
                    + local.substring(4);
            String place = seeding.form().kind() == Form.Kind.CSV
                    ? "line 1, column " + wrong
                    : tree.place(field.found).replaceFirst(", /.*$", "");
            seeding.write("missing", name + " as " + wrong, new Seeding.Wrong(place, "rename", name, wrong, ""), "MH-");
        }
    }

    private void empty(Field field) {
        if (seeding.form().kind() != Form.Kind.XML || !field.found.isAttribute()) {
            value("missing", field, "", "MH-", "");
        }
    }

    private static String cut(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

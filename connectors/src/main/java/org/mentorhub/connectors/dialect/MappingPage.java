package org.mentorhub.connectors.dialect;

import java.util.List;
import java.util.Locale;

/** A dialect's tables as a page in Markdown, for a partner's analyst. */
final class MappingPage {

    private MappingPage() {}

    static String of(DialectHead head, List<Plan> plans) {
        var page = new StringBuilder("# " + head.title() + "\n\n");
        page.append("Made from `dialect.yaml` by `mvn -pl connectors -am test -Dtest=DialectPagesTest -Dpages=write "
                        + "-Dsurefire.failIfNoSpecifiedTests=false`; do not edit. Language of texts and answers: ")
                .append(head.language())
                .append(". Each row holds both ways, save where it says otherwise.\n");
        plans.forEach(plan -> table(plan, page));
        if (!head.notCarried().isEmpty()) {
            page.append("\n## Not carried\n\n");
            head.notCarried().forEach(what -> page.append("- ").append(what).append('\n'));
        }
        return page.toString();
    }

    private static void table(Plan plan, StringBuilder page) {
        page.append("\n## ").append(plan.type().id()).append("\n\n");
        page.append("Media type `").append(plan.format().mediaType()).append("`.\n\n");
        page.append("| native | canonical | how | needed |\n| --- | --- | --- | --- |\n");
        for (Line line : plan.lines()) {
            Row row = line.row();
            String canonical = row.canonical().isEmpty() ? "–" : "`" + row.canonical() + "`";
            String place = row.nativePlace().isEmpty() ? "–" : "`" + row.nativePlace() + "`";
            page.append("| ").append(place).append(" | ").append(cell(canonical));
            page.append(" | ").append(cell(line.how())).append(direction(row));
            page.append(" | ").append(need(row)).append(" |\n");
        }
    }

    private static String direction(Row row) {
        return row.direction() == Row.Direction.BOTH
                ? ""
                : ", " + row.direction().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String need(Row row) {
        return switch (row.need()) {
            case PARTNER -> "always";
            case MODEL, GROUP -> "when reading";
            case NEVER_LOST -> "not lost where given";
            case OPTIONAL -> "";
        };
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

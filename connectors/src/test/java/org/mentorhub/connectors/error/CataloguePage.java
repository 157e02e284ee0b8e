package org.mentorhub.connectors.error;

import java.util.Map;
import java.util.stream.Collectors;

/** The error catalogue as a page for people. */
final class CataloguePage {
    private static final String MADE = "<!-- Made by the build from catalogue.yaml. To renew: "
            + "mvn -pl connectors -am test -Dtest=ErrorCatalogueTest -Drenew -->\n\n";

    /** What the page itself says: title, introduction, head of the table. */
    private static final Map<Language, Heading> HEADINGS = Map.of(
            Language.EN,
            new Heading(
                    "Errors",
                    "What the hub answers where a document breaks a rule. The code never changes its meaning; behind a"
                            + " point stands which of its cases. `{name}` is filled in. The action is for programs.",
                    "| code | what is wrong | expected | what to do | action |"),
            Language.FR,
            new Heading(
                    "Erreurs",
                    "Ce que répond le hub quand un document enfreint une règle. Le code ne change jamais de sens ;"
                            + " après le point vient le cas. `{name}` est complété. L'action est pour les programmes.",
                    "| code | ce qui ne va pas | attendu | que faire | action |"),
            Language.IT,
            new Heading(
                    "Errori",
                    "Che cosa risponde l'hub quando un documento viola una regola. Il codice non cambia mai"
                            + " significato; dopo il punto sta il caso. `{name}` viene completato. L'azione è per i"
                            + " programmi.",
                    "| codice | che cosa non va | atteso | che fare | azione |"),
            Language.AR,
            new Heading(
                    "الأخطاء",
                    "ما تجيب به المنصة حين تخالف وثيقة قاعدة. الرمز لا يتغير معناه أبدا وبعد النقطة الحالة. يُملأ"
                            + " `{name}`. الإجراء للبرامج.",
                    "| الرمز | الخطأ | المنتظر | ما العمل | الإجراء |"));

    private CataloguePage() {}

    private record Heading(String title, String introduction, String columns) {}

    static String name(Language language) {
        return language == Language.EN ? "README.md" : "README." + language.id() + ".md";
    }

    static String of(ErrorCatalogue catalogue, Language language) {
        Heading heading = HEADINGS.getOrDefault(language, new Heading("", "", ""));
        String rows =
                catalogue.entries().stream().map(entry -> row(entry, language)).collect(Collectors.joining());
        return MADE + "# " + heading.title + "\n\n" + heading.introduction + "\n\n" + heading.columns
                + "\n| --- | --- | --- | --- | --- |\n" + rows;
    }

    private static String row(ErrorEntry entry, Language language) {
        var names = entry.arguments().stream().map(name -> "{" + name + "}").toList();
        String warning = entry.severity() == Severity.WARNING ? " (warning)" : "";
        return "| " + entry.key() + warning + " | " + cell(entry.what(language, names)) + " | "
                + cell(entry.expected(language, names)) + " | " + cell(entry.advice(language, names)) + " | "
                + entry.action().id() + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}

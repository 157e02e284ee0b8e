package org.mentorhub.schemas.validation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.FieldType;
import org.mentorhub.schemas.PersonalDataClass;

/** The contracts as tables for people, made from what the hub runs on. */
final class ContractPages {
    private static final String MADE =
            "<!-- Made by the build. To renew: mvn -pl schemas test -Dtest=ContractPagesTest -Drenew -->\n\n";

    private ContractPages() {}

    /** The page of a document: every field, in the order of the schema. */
    static String document(DocumentType type) {
        var schema = Contracts.v1(type);
        String rows = CanonicalModel.v1().fields(type).stream()
                .filter(field -> !isWithin(type, field))
                .map(field -> row(type, field))
                .collect(Collectors.joining());
        return MADE + "# " + schema.path("title").asText() + ", version 1\n\n"
                + schema.path("description").asText() + " Follows: "
                + schema.path("x-follows").asText() + ".\n\n"
                + "`schema.json` is the contract; `examples/` are valid, each file"
                + " of `invalid/` breaks the rule it names, each of\n"
                + "`odd/` is accepted with a warning. All rules:"
                + " [errors](../../errors/README.md). Lists:"
                + " [codelists](../../../codelists/README.md).\n"
                + "A coded field is `{ code, source: { system, code, label } }`; a"
                + " text by language is a list of `{ lang, text }`.\n\n"
                + "| path | type | card. | meaning | follows | personal data |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + rows;
    }

    /** Whether the field only says what every text by language and every code holds. */
    private static boolean isWithin(DocumentType type, CanonicalField field) {
        int dot = field.path().lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        return CanonicalModel.v1()
                .field(type, field.path().substring(0, dot))
                .filter(parent -> parent.type() == FieldType.LANG_TEXT
                        || parent.type() == FieldType.CODED
                        || parent.path().endsWith(".source"))
                .isPresent();
    }

    private static String row(DocumentType type, CanonicalField field) {
        return "| `" + field.path() + "` | " + type(field) + " | " + cardinality(field) + " | "
                + cell(field.about().description()) + " | " + cell(field.about().follows()) + " | "
                + field.dataClass().map(PersonalDataClass::id).orElse("–")
                + (field.classByValue().isPresent()
                        ? ", by `" + field.classByValue().orElseThrow().field() + "`"
                        : "") + " |\n";
    }

    private static String type(CanonicalField field) {
        String name = field.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String list = field.codeList().map(code -> " (" + code + ")").orElse("");
        return list.isEmpty() && !field.values().isEmpty() ? String.join(", ", field.values()) : name + list;
    }

    private static String cardinality(CanonicalField field) {
        String least = field.required() ? "1" : "0";
        if (field.repeated()) {
            return least + ".." + field.maxItems().orElseThrow();
        }
        return field.required() ? "1" : "0..1";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}

package org.mentorhub.connectors.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mentorhub.connectors.draft.ValueHabit.Kind;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.FieldType;

/** How well the values of a native field suit a canonical one, and which conversion reads them. */
final class Fit {

    private static final double UNLIKELY = 0.4;
    private static final double DOUBTFUL = 0.85;
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final double SPEAKS_FOR_IT = 1.15;

    private final Codes codes;

    Fit(Codes codes) {
        this.codes = codes;
    }

    /** By what the score of the name is multiplied; a field without values says nothing for or against. */
    double of(NativeField field, String canonical, CanonicalField about) {
        ValueHabit habit = ValueHabit.of(field.values());
        if (habit.kind() == Kind.NONE) {
            return DOUBTFUL;
        }
        if (isArabic(field) != canonical.contains(".arabic.") && canonical.contains(".name.")) {
            return UNLIKELY;
        }
        boolean dated = about.type() == FieldType.DATE || about.type() == FieldType.PARTIAL_DATE;
        if (dated != (habit.kind() == Kind.DATE) && about.type() != FieldType.DATE_TIME) {
            return UNLIKELY;
        }
        if ((habit.kind() == Kind.MAIL) != isMail(canonical)) {
            return UNLIKELY;
        }
        if (habit.kind() == Kind.IDENTIFIER) {
            return canonical.contains("identifiers[scheme=" + habit.form() + "]") ? SPEAKS_FOR_IT : DOUBTFUL;
        }
        return switch (about.type()) {
            case CODED, CODE -> column(field, about).isPresent() ? SPEAKS_FOR_IT : DOUBTFUL;
            case COUNTRY -> codes.column("countries", field.values()).isPresent() ? SPEAKS_FOR_IT : UNLIKELY;
            case INTEGER, DECIMAL -> habit.kind() == Kind.INTEGER || habit.kind() == Kind.DECIMAL ? 1 : UNLIKELY;
            case GROUP, LANG_TEXT -> DOUBTFUL;
            default -> dated ? SPEAKS_FOR_IT : 1;
        };
    }

    private static boolean isArabic(NativeField field) {
        return field.values().stream().anyMatch(value -> ARABIC.matcher(value).find());
    }

    private static boolean isMail(String canonical) {
        return canonical.endsWith("emails[0].address")
                || canonical.endsWith("emails[].address")
                || canonical.toLowerCase(Locale.ROOT).endsWith("email");
    }

    /** Whether a row for that field needs more than a draft can say: groups, lists of texts, words for yes and no, codes of no known list. */
    boolean needsMore(NativeField field, String canonical, CanonicalField about) {
        if (ValueHabit.of(field.values()).form().endsWith("/yy")) {
            // of which century, the row has to say
            return true;
        }
        return switch (about.type()) {
            case CODED -> column(field, about).isEmpty();
            case GROUP, LANG_TEXT, BOOLEAN, DATE_TIME -> true;
            default -> about.repeated() && !canonical.endsWith("]");
        };
    }

    /** What the row says beside {@code to:}; empty where text, or what the model's type implies, is enough. */
    String how(NativeField field, CanonicalField about) {
        ValueHabit habit = ValueHabit.of(field.values());
        return switch (about.type()) {
            case DATE, PARTIAL_DATE -> habit.kind() == Kind.DATE ? "as: date, pattern: " + habit.form() : "as: date";
            case DECIMAL -> "as: decimal" + (habit.form().equals(",") ? ", point: \",\"" : "");
            case COUNTRY ->
                "as: country, column: "
                        + codes.column("countries", field.values()).orElse("canonical");
            case CODED, CODE -> coded(field, about);
            default -> about.path().endsWith("identifiers[].value") ? "as: identifier" : "";
        };
    }

    private String coded(NativeField field, CanonicalField about) {
        return about.codeList()
                .map(list -> "as: codes, list: " + list + ", column: "
                        + column(field, about).orElse("canonical"))
                .orElse("");
    }

    private Optional<String> column(NativeField field, CanonicalField about) {
        List<String> values = field.values();
        return about.codeList().flatMap(list -> codes.column(list, values));
    }
}

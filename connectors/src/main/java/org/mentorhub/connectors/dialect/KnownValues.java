package org.mentorhub.connectors.dialect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.EditDistance;
import org.mentorhub.schemas.FieldType;

/** Holds the canonical values that a table itself writes, {@code fixed:}, {@code default:}, {@code [scheme=TN-CIN]}, to the model. */
final class KnownValues {
    private static final Pattern SELECTOR = Pattern.compile("\\[([A-Za-z]+=[^\\]]*)]");
    private static final Pattern PART_OF_DAY = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2]))?");
    private static final int SHOWN = 3;

    private final DocumentType type;
    private final RowOptions options;

    KnownValues(DocumentType type, RowOptions options) {
        this.type = type;
        this.options = options;
    }

    /** Each {@code [key=value]} of a canonical path chooses by a value that the model knows. */
    void requireSelectors(String path) {
        Matcher selector = SELECTOR.matcher(path);
        while (selector.find()) {
            for (String condition : selector.group(1).split(",", -1)) {
                int equal = condition.indexOf('=');
                if (equal > 0 && condition.charAt(equal - 1) != '!') {
                    String field = path.substring(0, selector.start()) + "[]." + condition.substring(0, equal);
                    for (String value : condition.substring(equal + 1).split("\\|", -1)) {
                        require(field, value);
                    }
                }
            }
        }
    }

    /** A value of a field that has a closed set of them, or is a day. */
    void require(String path, String value) {
        CanonicalField field = CanonicalModel.v1().field(type, path).orElse(null);
        if (field == null) {
            return;
        }
        List<String> known = field.values().isEmpty()
                ? field.codeList()
                        .map(list -> CodeLists.load().list(list).codes())
                        .orElse(List.of())
                : field.values();
        if (!known.isEmpty() && !known.contains(value)) {
            throw options.wrong(
                    value + " is no code of " + path, String.join(", ", EditDistance.nearest(value, known, SHOWN)));
        }
        boolean partial = field.type() == FieldType.PARTIAL_DATE
                && PART_OF_DAY.matcher(value).matches();
        boolean dated = field.type() == FieldType.DATE || field.type() == FieldType.PARTIAL_DATE;
        if (dated && !partial && !isDay(value)) {
            throw options.wrong(value + " is no day of " + path, "a day as the model has it: 2026-01-31");
        }
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException none) {
            return false;
        }
    }
}

package org.mentorhub.connectors.dialect;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.conversion.Options.Target;
import org.mentorhub.connectors.conversion.Options.Target.Holds;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.FieldType;

/** Which conversions fit which canonical types. */
final class FieldTypes {

    private static final Set<FieldType> DAYS = EnumSet.of(FieldType.DATE, FieldType.PARTIAL_DATE);
    private static final Set<FieldType> GROUPS = EnumSet.of(FieldType.GROUP);
    private static final Set<FieldType> NOT_TEXT = EnumSet.of(
            FieldType.GROUP,
            FieldType.CODED,
            FieldType.LANG_TEXT,
            FieldType.DECIMAL,
            FieldType.INTEGER,
            FieldType.BOOLEAN,
            FieldType.DATE,
            FieldType.PARTIAL_DATE);
    private static final Set<FieldType> TEXTS = EnumSet.complementOf(EnumSet.copyOf(NOT_TEXT));
    private static final Map<String, Set<FieldType>> FITTING = Map.ofEntries(
            Map.entry("integer", EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL)),
            Map.entry("decimal", EnumSet.of(FieldType.DECIMAL)),
            Map.entry("boolean", EnumSet.of(FieldType.BOOLEAN)),
            Map.entry("epoch-millis", EnumSet.of(FieldType.DATE_TIME)),
            Map.entry("hours", EnumSet.of(FieldType.DECIMAL)),
            Map.entry("date", EnumSet.of(FieldType.DATE, FieldType.PARTIAL_DATE, FieldType.YEAR_MONTH)),
            Map.entry("instant", DAYS),
            Map.entry("date-time", EnumSet.of(FieldType.DATE_TIME)),
            Map.entry("identifier-type", GROUPS),
            Map.entry("grade-status", GROUPS),
            Map.entry("whole-name", GROUPS),
            Map.entry("date-parts", GROUPS),
            Map.entry("phone", EnumSet.of(FieldType.PHONE)),
            Map.entry("country", EnumSet.of(FieldType.COUNTRY)),
            Map.entry("classification", EnumSet.of(FieldType.CODED)),
            Map.entry("codes", EnumSet.complementOf(EnumSet.of(FieldType.GROUP, FieldType.DECIMAL, FieldType.BOOLEAN))),
            Map.entry("grade", GROUPS),
            Map.entry("skills", GROUPS),
            Map.entry("implied", GROUPS),
            Map.entry("percent", GROUPS),
            Map.entry("share", GROUPS),
            Map.entry("pair", GROUPS),
            Map.entry("any", GROUPS),
            Map.entry("sum", GROUPS),
            Map.entry("objective-label", GROUPS),
            Map.entry("one-level", GROUPS),
            Map.entry("birth-date", GROUPS),
            Map.entry("city-and-country", GROUPS),
            Map.entry("job", GROUPS),
            Map.entry("composite", GROUPS),
            Map.entry("followed-code", GROUPS),
            Map.entry("years", GROUPS),
            Map.entry("grade-text", GROUPS),
            Map.entry("consent", GROUPS),
            Map.entry("name-by-case", GROUPS),
            Map.entry("attachment", GROUPS));

    private FieldTypes() {}

    /** The types that a conversion may have on the canonical side. */
    static boolean fits(String conversion, FieldType type) {
        return FITTING.getOrDefault(conversion, TEXTS).contains(type);
    }

    /** The conversion of a row that names none. */
    static Optional<String> usual(FieldType type) {
        return switch (type) {
            case INTEGER -> Optional.of("integer");
            case DECIMAL -> Optional.of("decimal");
            case BOOLEAN -> Optional.of("boolean");
            case DATE, PARTIAL_DATE -> Optional.of("date");
            case GROUP, CODED, LANG_TEXT -> Optional.empty();
            default -> Optional.of("text");
        };
    }

    static Target target(CanonicalField field) {
        Holds holds =
                switch (field.type()) {
                    case CODED -> Holds.CODED;
                    case GROUP, LANG_TEXT -> Holds.GROUP;
                    case TEXT -> Holds.TEXT;
                    case LINE -> Holds.LINE;
                    case INTEGER, DECIMAL -> Holds.NUMBER;
                    default -> Holds.OTHER;
                };
        return new Target(holds, field.maxLength().orElse(Integer.MAX_VALUE));
    }
}

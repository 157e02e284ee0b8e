package org.mentorhub.schemas.validation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentorhub.schemas.CanonicalField;

/** Which rules of the canonical model can stop a document at which field: for contracts that have to say what a schema cannot. */
public final class RulePlaces {

    private static final Map<ModelRule, Pattern> ACROSS = across();
    private static final Set<ModelRule> OF_TEXTS =
            EnumSet.of(ModelRule.TOO_LONG, ModelRule.CHARACTERS, ModelRule.EMPTY);
    private static final Set<ModelRule> OF_FORMS = EnumSet.of(ModelRule.TOO_LONG, ModelRule.FORM, ModelRule.EMPTY);
    private static final Set<ModelRule> OF_DATES = EnumSet.of(ModelRule.FORM, ModelRule.DATE);
    private static final Set<ModelRule> OF_NUMBERS = EnumSet.of(ModelRule.RANGE, ModelRule.DECIMALS, ModelRule.TYPE);
    private static final Set<ModelRule> OF_CODES = EnumSet.of(ModelRule.CODE, ModelRule.FORM);
    private static final Set<ModelRule> OF_GROUPS =
            EnumSet.of(ModelRule.REQUIRED, ModelRule.EMPTY, ModelRule.ONE_OF, ModelRule.AT_LEAST_ONE_OF);

    private RulePlaces() {}

    /** The rules that look at more than the value of the field at which they are told. */
    public static List<ModelRule> across(CanonicalField field) {
        return ACROSS.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(field.path()).matches())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The rules of a single value of the field. */
    public static Set<ModelRule> ofValue(CanonicalField field) {
        return switch (field.type()) {
            case LINE, TEXT -> OF_TEXTS;
            case DATE, PARTIAL_DATE, YEAR_MONTH, DATE_TIME -> OF_DATES;
            case DECIMAL, INTEGER -> OF_NUMBERS;
            case CODED, CODE, LANGUAGE, COUNTRY, TERRITORY -> OF_CODES;
            case BOOLEAN -> Set.of();
            case GROUP, LANG_TEXT -> OF_GROUPS;
            default -> OF_FORMS;
        };
    }

    /** The rules of a list as a whole. */
    public static List<ModelRule> ofList(CanonicalField field) {
        return field.repeated() ? List.of(ModelRule.TOO_MANY, ModelRule.TWICE) : List.of();
    }

    private static Map<ModelRule, Pattern> across() {
        Map<ModelRule, Pattern> places = new EnumMap<>(ModelRule.class);
        places.put(ModelRule.PERIOD_ORDER, Pattern.compile("(.*\\.)?(learningP|p)eriod\\.end"));
        places.put(ModelRule.VALIDITY_ORDER, Pattern.compile("award\\.validUntil"));
        places.put(ModelRule.EXTENSION_ORDER, Pattern.compile("extension\\.newEnd"));
        places.put(ModelRule.HOST_NEEDED, Pattern.compile("placement\\.host"));
        places.put(ModelRule.LANGUAGE_TWICE, Pattern.compile("(.*\\.)?lang|languages\\[]\\.language"));
        places.put(ModelRule.GRADE_RANGE, Pattern.compile("(.*\\.)?grade\\.value"));
        places.put(ModelRule.GRADE_WITHOUT_VALUE, Pattern.compile("(.*\\.)?grade\\.value"));
        places.put(ModelRule.HONOURS, Pattern.compile("(.*\\.)?grade\\.honours"));
        places.put(ModelRule.ATTENDED_MORE, Pattern.compile("(modules\\[]\\.)?attendedHours"));
        places.put(ModelRule.IDENTIFIER_FORM, Pattern.compile("(.*\\.)?(identifiers\\[]|registration)\\.value"));
        places.put(ModelRule.IDENTIFIER_CHECK, Pattern.compile("(.*\\.)?(identifiers\\[]|registration)\\.value"));
        places.put(ModelRule.IDENTIFIER_NEEDED, Pattern.compile("(person|holder|trainee)\\.identifiers"));
        places.put(ModelRule.ISSUER_NEEDED, Pattern.compile("(.*\\.)?(identifiers\\[]|registration)\\.issuer"));
        places.put(ModelRule.ISSUER_NOT_ALLOWED, Pattern.compile("(.*\\.)?(identifiers\\[]|registration)\\.issuer"));
        places.put(ModelRule.COUNTRY_IMPLIED, Pattern.compile("(.*\\.)?(identifiers\\[]|registration)\\.country"));
        places.put(ModelRule.BASE64, Pattern.compile("(.*\\.)?attachments\\[]\\.content"));
        places.put(ModelRule.ATTACHMENT_SIZE, Pattern.compile("(.*\\.)?attachments\\[]\\.size"));
        places.put(ModelRule.ATTACHMENT_DIGEST, Pattern.compile("(.*\\.)?attachments\\[]\\.sha256"));
        places.put(ModelRule.ATTACHMENT_TWICE, Pattern.compile("(.*\\.)?attachments\\[]\\.attachmentId"));
        places.put(ModelRule.EVIDENCE_UNKNOWN, Pattern.compile("(.*\\.)?consents\\[]\\.evidence"));
        return places;
    }
}

package org.mentorhub.schemas.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.value.Value;

/** The rules that belong to a shared type, wherever the type is used. */
final class GroupRules {
    private static final Map<String, GroupRule> BY_DEFINITION = Map.of(
            "period", GroupRules::period,
            "learningPeriod", GroupRules::period,
            "grade", GroupRules::grade,
            "identifier", IdentifierRules::identifier,
            "organisationIdentifier", IdentifierRules::identifier,
            "candidate", IdentifierRules::person,
            "holder", IdentifierRules::person,
            "trainee", IdentifierRules::person,
            "attachment", AttachmentRules::attachment,
            "envelope", AttachmentRules::references);
    private static final Map<String, Integer> HIGHEST = Map.of(
            "MA-20", 20, "TN-20", 20, "FR-20", 20, "IT-30", 30, "IT-110", 110, "IT-100", 100, "IT-10", 10, "PCT", 100);
    private static final Set<String> WITH_HONOURS = Set.of("IT-30", "IT-110", "IT-100");

    private GroupRules() {}

    static GroupRule of(String definition) {
        return BY_DEFINITION.getOrDefault(definition, GroupRule.NONE);
    }

    static ListRule ofList(String definition) {
        return definition.equals("langText") ? GroupRules::oneTextALanguage : ListRule.NONE;
    }

    private static void period(Value period, Findings findings) {
        String start = period.path("start").asText();
        String end = period.path("end").asText();
        if (IsoDates.compare(end, start) < 0) {
            findings.addBelow("end", ModelRule.PERIOD_ORDER, period.path("end"), Optional.empty(), start);
        }
    }

    private static void grade(Value grade, Findings findings) {
        String scale = grade.path("scale").asText();
        Value value = grade.path("value");
        Integer highest = HIGHEST.get(scale);
        if (value.isNumber() && scale.equals("PASS-FAIL")) {
            findings.addBelow("value", ModelRule.GRADE_WITHOUT_VALUE, value, Optional.empty());
        } else if (value.isNumber() && highest != null && isAbove(value, highest)) {
            findings.addBelow("value", ModelRule.GRADE_RANGE, value, Optional.empty(), scale, highest.toString());
        }
        if (grade.path("honours").isTrue() && !isHighestWithHonours(scale, value, highest)) {
            findings.addBelow("honours", ModelRule.HONOURS, grade.path("honours"), Optional.empty());
        }
    }

    private static boolean isAbove(Value value, int highest) {
        return value.decimal().compareTo(BigDecimal.valueOf(highest)) > 0;
    }

    private static boolean isHighestWithHonours(String scale, Value value, @Nullable Integer highest) {
        return highest != null
                && WITH_HONOURS.contains(scale)
                && value.isNumber()
                && value.decimal().compareTo(BigDecimal.valueOf(highest)) == 0;
    }

    private static void oneTextALanguage(Value texts, Findings findings) {
        if (texts.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Value language = texts.path(i).path("lang");
            if (language.isTextual() && !seen.add(language.asText())) {
                findings.at(i);
                findings.addBelow("lang", ModelRule.LANGUAGE_TWICE, language, Optional.empty());
            }
        }
        findings.at(-1);
    }
}

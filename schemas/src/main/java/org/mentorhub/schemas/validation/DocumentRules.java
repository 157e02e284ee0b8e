package org.mentorhub.schemas.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.value.Value;

/** The rules that look across a whole document. */
final class DocumentRules {
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 67;

    private DocumentRules() {}

    static void check(DocumentType type, Value document, Findings findings) {
        Value named = document.path("envelope").path("documentType");
        if (named.isTextual() && !named.asText().equals(type.id())) {
            findings.addBelow(
                    "envelope.documentType", ModelRule.DOCUMENT_TYPE, named, Optional.of(type.id()), type.id());
        }
        age(document, type.personField(), findings);
        switch (type) {
            case CANDIDATE_DOSSIER -> eachLanguageOnce(document.path("languages"), findings);
            case TRAINING_CERTIFICATE -> certificate(document, findings);
            case PLACEMENT_REPORT -> ReportRules.check(document, findings);
        }
    }

    private static void age(Value document, String person, Findings findings) {
        Value birth = document.path(person).path("birthDate");
        String issued = document.path("envelope").path("issuedAt").asText();
        if (!isDate(birth.asText()) || !isDate(issued)) {
            return;
        }
        int age = IsoDates.yearsBetween(birth.asText(), issued);
        if (age < YOUNGEST || age > OLDEST) {
            findings.addBelow(
                    person + ".birthDate",
                    ModelRule.AGE,
                    birth,
                    Optional.empty(),
                    Integer.toString(YOUNGEST),
                    Integer.toString(OLDEST));
        }
    }

    private static void eachLanguageOnce(Value languages, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < languages.size(); i++) {
            Value language = languages.path(i).path("language");
            if (language.isTextual() && !seen.add(language.asText())) {
                findings.addBelow(
                        "languages[" + i + "].language", ModelRule.LANGUAGE_TWICE, language, Optional.empty());
            }
        }
    }

    private static void certificate(Value certificate, Findings findings) {
        Value award = certificate.path("award");
        String validUntil = award.path("validUntil").asText();
        if (isDate(validUntil)
                && IsoDates.compare(validUntil, award.path("issuedOn").asText()) < 0) {
            findings.addBelow(
                    "award.validUntil",
                    ModelRule.VALIDITY_ORDER,
                    award.path("validUntil"),
                    Optional.empty(),
                    award.path("issuedOn").asText());
        }
        attended(certificate, "", findings);
        Value modules = certificate.path("modules");
        for (int i = 0; i < modules.size(); i++) {
            attended(modules.path(i), "modules[" + i + "].", findings);
        }
        moduleSum(certificate, findings);
    }

    private static void attended(Value group, String place, Findings findings) {
        Value hours = group.path("hours");
        Value attended = group.path("attendedHours");
        if (hours.isNumber() && attended.isNumber() && attended.decimal().compareTo(hours.decimal()) > 0) {
            findings.addBelow(
                    place + "attendedHours", ModelRule.ATTENDED_MORE, attended, Optional.empty(), hours.asText());
        }
    }

    private static void moduleSum(Value certificate, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        Value modules = certificate.path("modules");
        for (int i = 0; i < modules.size(); i++) {
            Value module = modules.path(i);
            if (!module.path("hours").isNumber()) {
                return;
            }
            sum = sum.add(module.path("hours").decimal());
        }
        Value hours = certificate.path("hours");
        if (hours.isNumber() && certificate.has("modules") && sum.compareTo(hours.decimal()) != 0) {
            findings.addBelow("hours", ModelRule.MODULE_SUM, hours, Optional.empty(), sum.toPlainString());
        }
    }

    static boolean isDate(String text) {
        return text.length() >= 4
                && hasDigits(text, 0, 4)
                && (text.length() >= 10) == (text.length() > 7)
                && hasDigits(text, 5, 7)
                && hasDigits(text, 8, 10);
    }

    private static boolean hasDigits(String text, int from, int to) {
        for (int i = from; i < to && text.length() >= to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

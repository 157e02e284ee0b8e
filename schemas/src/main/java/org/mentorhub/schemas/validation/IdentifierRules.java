package org.mentorhub.schemas.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.identifier.CodiceFiscale;
import org.mentorhub.schemas.identifier.IdentifierCheck;
import org.mentorhub.schemas.identifier.IdentifierScheme;
import org.mentorhub.schemas.value.Value;

/** Identifiers: their form and check digits, and whether a person has one that counts. */
final class IdentifierRules {
    private IdentifierRules() {}

    static void identifier(Value identifier, Findings findings) {
        Optional<IdentifierScheme> known =
                IdentifierScheme.of(identifier.path("scheme").asText());
        Value value = identifier.path("value");
        if (known.isEmpty() || !value.isTextual()) {
            return;
        }
        IdentifierScheme scheme = known.get();
        IdentifierCheck check = scheme == IdentifierScheme.PASSPORT
                ? IdentifierScheme.checkPassport(
                        value.asText(), identifier.path("country").asText())
                : scheme.check(value.asText());
        switch (check) {
            case IdentifierCheck.Valid valid -> {}
            case IdentifierCheck.Unusual(String form) ->
                findings.addBelow("value", ModelRule.IDENTIFIER_HABIT, value, Optional.empty(), scheme.id(), form);
            case IdentifierCheck.Malformed(String form) ->
                findings.addBelow(
                        "value",
                        ModelRule.IDENTIFIER_FORM,
                        value,
                        normalised(scheme, value.asText()),
                        scheme.id(),
                        form);
            case IdentifierCheck.WrongCheck(String right) ->
                findings.addBelow("value", ModelRule.IDENTIFIER_CHECK, value, Optional.of(right), scheme.id());
        }
        belongings(identifier, scheme, findings);
    }

    private static Optional<String> normalised(IdentifierScheme scheme, String value) {
        String normalised = scheme.normalise(value);
        return scheme.check(normalised) instanceof IdentifierCheck.Valid ? Optional.of(normalised) : Optional.empty();
    }

    private static void belongings(Value identifier, IdentifierScheme scheme, Findings findings) {
        boolean partners = scheme == IdentifierScheme.PARTNER;
        if (partners && !identifier.has("issuer")) {
            findings.addBelow("issuer", ModelRule.ISSUER_NEEDED, Value.MISSING, Optional.empty());
        }
        if (!partners && identifier.has("issuer")) {
            findings.addBelow("issuer", ModelRule.ISSUER_NOT_ALLOWED, identifier.path("issuer"), Optional.empty());
        }
        if (scheme != IdentifierScheme.PASSPORT && identifier.has("country")) {
            findings.addBelow("country", ModelRule.COUNTRY_IMPLIED, identifier.path("country"), Optional.empty());
        }
    }

    static void person(Value person, Findings findings) {
        Value identifiers = person.path("identifiers");
        boolean named = false;
        for (int i = 0; i < identifiers.size(); i++) {
            String scheme = identifiers.path(i).path("scheme").asText();
            named |= IdentifierScheme.of(scheme)
                    .filter(IdentifierScheme::namesPerson)
                    .isPresent();
            if (scheme.equals(IdentifierScheme.IT_CF.id())) {
                fiscalCode(person, identifiers.path(i).path("value"), "identifiers[" + i + "].value", findings);
            }
        }
        if (identifiers.isArray() && identifiers.size() > 0 && !named) {
            findings.addBelow("identifiers", ModelRule.IDENTIFIER_NEEDED, identifiers, Optional.empty());
        }
    }

    private static void fiscalCode(Value person, Value value, String place, Findings findings) {
        if (!CodiceFiscale.isOrdinary(value.asText())) {
            return;
        }
        CodiceFiscale code = CodiceFiscale.of(value.asText());
        List<String> odd = new ArrayList<>(0);
        Value name = person.path("name");
        if (name.path("family").isTextual()
                && name.path("given").isTextual()
                && !code.agreesWithName(
                        name.path("family").asText(), name.path("given").asText())) {
            odd.add("name");
        }
        if (!agreesWithBirth(code, person.path("birthDate").asText())) {
            odd.add("birthDate");
        }
        String sex = person.path("sex").path("code").asText();
        if ((sex.equals("1") || sex.equals("2")) && !sex.equals(code.sex())) {
            odd.add("sex");
        }
        if (!agreesWithCountry(code, person.path("birthPlace").path("country").asText())) {
            odd.add("birthPlace.country");
        }
        if (!odd.isEmpty()) {
            findings.addBelow(
                    place, ModelRule.FISCAL_CODE_DISAGREES, value, Optional.empty(), odd.toArray(String[]::new));
        }
    }

    private static boolean agreesWithBirth(CodiceFiscale code, String birthDate) {
        String said = twoDigits(code.yearOfCentury()) + "-" + twoDigits(code.month()) + "-" + twoDigits(code.day());
        return birthDate.length() < 4 || IsoDates.compare(said, birthDate.substring(2)) == 0;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static boolean agreesWithCountry(CodiceFiscale code, String country) {
        if (country.isEmpty()) {
            return true;
        }
        return code.birthPlace().startsWith("Z")
                ? CodeLists.load().list("countries").cell(country, "belfiore").equals(Optional.of(code.birthPlace()))
                : country.equals("IT");
    }
}

package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.identifier.CodiceFiscale;
import org.mentorhub.schemas.identifier.IdentifierScheme;
import org.mentorhub.schemas.identifier.Luhn;

/** Invented numbers with the right form and check. */
final class InventedIdentifiers {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String OMOCODES = "LMNPQRSTUV";
    private static final int[] DIGIT_PLACES = {14, 13, 12, 10, 9, 7, 6};

    private InventedIdentifiers() {}

    static void fill(ObjectNode identifier, Draw draw) {
        IdentifierScheme scheme =
                IdentifierScheme.of(identifier.path("scheme").asText()).orElseThrow();
        identifier.put("value", value(scheme, draw));
        if (scheme != IdentifierScheme.PASSPORT) {
            identifier.remove("country");
        }
        if (scheme != IdentifierScheme.PARTNER) {
            identifier.remove("issuer");
        } else if (!identifier.has("issuer")) {
            identifier.put("issuer", draw.of("ma-anapec", "tn-aneti", "it-comune-milano"));
        }
    }

    private static String value(IdentifierScheme scheme, Draw draw) {
        return switch (scheme) {
            case IT_CF -> draw.percent(95) ? fiscalCode("RSSMRA80A01H501", draw) : luhn(10, draw);
            case IT_PDS ->
                draw.of(letters(1, draw) + draw.digits(8), letters(2, draw) + draw.digits(7), draw.digits(12));
            case MA_CNIE -> letters(draw.number(1, 2), draw) + draw.digits(draw.number(1, 6));
            case TN_CIN -> draw.of("0", "1") + draw.digits(7);
            case PASSPORT ->
                draw.of(letters(2, draw) + draw.digits(7), letters(1, draw) + draw.digits(6), letters(6, draw));
            case PARTNER -> draw.of("C26-BM-", "2026/", "x") + draw.number(1, 999999);
            case IT_PIVA, IT_CF_ENT -> luhn(10, draw);
            case FR_SIRET -> luhn(13, draw);
            case MA_ICE -> draw.digits(15);
            case TN_MF -> draw.digits(7) + letters(1, draw) + draw.of("", "AM000", "PM000");
        };
    }

    private static String letters(int count, Draw draw) {
        return draw.from(LETTERS, count);
    }

    private static String luhn(int digits, Draw draw) {
        String number = draw.digits(digits);
        return number + Luhn.checkDigit(number);
    }

    /** The person's numbers: one that names a person for sure, and a fiscal code that mostly agrees with the person. */
    static void person(ObjectNode person, Draw draw) {
        boolean named = false;
        for (JsonNode identifier : person.path("identifiers")) {
            IdentifierScheme scheme =
                    IdentifierScheme.of(identifier.path("scheme").asText()).orElseThrow();
            named |= scheme.namesPerson();
            if (scheme == IdentifierScheme.IT_CF && identifier instanceof ObjectNode group && draw.percent(80)) {
                agreeing(person).ifPresent(code -> group.put("value", fiscalCode(code, draw)));
            }
        }
        if (!named && person.path("identifiers") instanceof ArrayNode identifiers) {
            var document = (ObjectNode) identifiers.get(0);
            document.put("scheme", draw.of("MA-CNIE", "TN-CIN", "PASSPORT"));
            fill(document, draw);
        }
    }

    /** The first fifteen characters for a person whose whole date of birth and sex are known. */
    private static Optional<String> agreeing(ObjectNode person) {
        String born = person.path("birthDate").asText();
        String sex = person.path("sex").path("code").asText();
        if (born.length() != 10 || !(sex.equals("1") || sex.equals("2"))) {
            return Optional.empty();
        }
        int day = Integer.parseInt(born, 8, 10, 10) + (sex.equals("2") ? 40 : 0);
        String country = person.path("birthPlace").path("country").asText("MA");
        String place = country.equals("IT")
                ? "H501"
                : CodeLists.load().list("countries").cell(country, "belfiore").orElse("Z330");
        JsonNode name = person.path("name");
        return Optional.of(CodiceFiscale.familyLetters(name.path("family").asText())
                + CodiceFiscale.givenLetters(name.path("given").asText())
                + born.substring(2, 4)
                + MONTHS.charAt(Integer.parseInt(born, 5, 7, 10) - 1)
                + (day < 10 ? "0" + day : Integer.toString(day))
                + place);
    }

    /** The code with its check letter; now and then with letters for digits from the right, as two people alike get them. */
    private static String fiscalCode(String fifteen, Draw draw) {
        var code = new StringBuilder(fifteen);
        int replaced = draw.percent(85) ? 0 : draw.number(1, DIGIT_PLACES.length);
        for (int i = 0; i < replaced; i++) {
            int place = DIGIT_PLACES[i];
            code.setCharAt(place, OMOCODES.charAt(code.charAt(place) - '0'));
        }
        return code.toString() + CodiceFiscale.checkLetter(code.toString());
    }
}

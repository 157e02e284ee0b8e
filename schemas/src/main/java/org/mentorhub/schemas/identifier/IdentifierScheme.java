package org.mentorhub.schemas.identifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mentorhub.schemas.pattern.PatternTable;

/** The registers that identifiers come from, after section 3.1 of the domain. */
public enum IdentifierScheme {
    /** Italian codice fiscale of a person, or a temporary one of eleven digits. */
    IT_CF("IT-CF", "AAAAAA00A00A000A, 00000000000", value -> CodiceFiscale.check(value)),
    /** Italian permit to stay, or the postal receipt of its renewal. */
    IT_PDS("IT-PDS", "A00000000, AA0000000, 000000000000", usually("[A-Z][0-9]{8}|[A-Z]{2}[0-9]{7}|[0-9]{12}")),
    /** Moroccan identity card. */
    MA_CNIE("MA-CNIE", "A0 … AA000000", always("[A-Z]{1,2}[0-9]{1,6}")),
    /** Tunisian identity card; leading zeros count, and there is no check digit. */
    TN_CIN("TN-CIN", "00000000", always("[0-9]{8}")),
    /** Passport of any country. */
    PASSPORT("PASSPORT", "A-Z 0-9 (6–9)", always("[A-Z0-9]{6,9}")),
    /** A partner's own number. */
    PARTNER("PARTNER", "A-Z a-z 0-9 . _ : / - (1–64)", always("[A-Za-z0-9._:/-]{1,64}")),
    /** Italian VAT number. */
    IT_PIVA("IT-PIVA", "00000000000", value -> luhn(value, 11)),
    /** Italian codice fiscale of an organisation. */
    IT_CF_ENT("IT-CF-ENT", "00000000000", value -> luhn(value, 11)),
    /** French establishment. */
    FR_SIRET("FR-SIRET", "00000000000000", value -> luhn(value, 14)),
    /** Moroccan common number of a firm. */
    MA_ICE("MA-ICE", "000000000000000", always("[0-9]{15}")),
    /** Tunisian fiscal number of a firm. */
    TN_MF("TN-MF", "0000000A, 0000000AAA000", always("[0-9]{7}[A-Z]([A-Z]{2}[0-9]{3})?"));

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0./-]+");
    private static final Map<String, PatternTable> PASSPORT_HABITS =
            Map.of("MA", PatternTable.ofPlain("[A-Z]{2}[0-9]{7}"), "TN", PatternTable.ofPlain("[A-Z][0-9]{6}"));
    private static final Map<String, IdentifierScheme> BY_ID = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(IdentifierScheme::id, UnaryOperator.identity()));

    private final String id;
    private final String form;
    /** Made in this class only, of nothing that changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<String, IdentifierCheck> check;

    IdentifierScheme(String id, String form, Function<String, IdentifierCheck> check) {
        this.id = id;
        this.form = form;
        this.check = check;
    }

    /** The name in the canonical model: {@code IT-CF}. */
    public String id() {
        return id;
    }

    /** What its numbers look like, for people. */
    public String form() {
        return form;
    }

    /** The scheme of that name, or empty where there is none. */
    public static Optional<IdentifierScheme> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The number as the canonical model writes it: capitals, without blanks, points, hyphens, slashes; a partner's own as it is. */
    public String normalise(String written) {
        return this == PARTNER
                ? written.strip()
                : SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Looks at a normalised number. */
    public IdentifierCheck check(String value) {
        IdentifierCheck found = check.apply(value);
        return switch (found) {
            case IdentifierCheck.Malformed none -> new IdentifierCheck.Malformed(form);
            case IdentifierCheck.Unusual none -> new IdentifierCheck.Unusual(form);
            case IdentifierCheck.Valid valid -> valid;
            case IdentifierCheck.WrongCheck wrong -> wrong;
        };
    }

    /** Looks at a normalised passport number of a known country, whose habits only warn. */
    public static IdentifierCheck checkPassport(String value, String country) {
        IdentifierCheck found = PASSPORT.check(value);
        PatternTable habit = PASSPORT_HABITS.get(country);
        return found instanceof IdentifierCheck.Valid && habit != null && !habit.matches(value)
                ? new IdentifierCheck.Unusual(country.equals("MA") ? "AA0000000" : "A000000")
                : found;
    }

    /** Whether a number of this scheme can name a person for sure: the model asks for at least one such. */
    public boolean namesPerson() {
        return this == IT_CF || this == MA_CNIE || this == TN_CIN || this == PASSPORT;
    }

    private static Function<String, IdentifierCheck> always(String pattern) {
        PatternTable form = PatternTable.ofPlain(pattern);
        return value -> form.matches(value) ? new IdentifierCheck.Valid() : new IdentifierCheck.Malformed("");
    }

    private static Function<String, IdentifierCheck> usually(String pattern) {
        PatternTable form = PatternTable.ofPlain(pattern);
        return value -> form.matches(value) ? new IdentifierCheck.Valid() : new IdentifierCheck.Unusual("");
    }

    private static IdentifierCheck luhn(String value, int length) {
        if (value.length() != length || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new IdentifierCheck.Malformed("");
        }
        String right = value.substring(0, length - 1) + Luhn.checkDigit(value.substring(0, length - 1));
        return right.equals(value) ? new IdentifierCheck.Valid() : new IdentifierCheck.WrongCheck(right);
    }
}

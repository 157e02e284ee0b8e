package org.mentorhub.connectors.conversion;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A phone number: canonical E.164, native in the form of the partner's country: {@code { as: phone, region: MA, groups: 2 }} makes
 * {@code 06 61 23 45 67} of {@code +212661234567}, {@code groups: 2 3} makes {@code 20 123 456} of {@code +21620123456}. Numbers of other countries are written with {@code foreign} in front.
 *
 * @param region the partner's country, ISO 3166-1 alpha-2
 * @param countryCode its calling code with a plus
 * @param trunk what is dialled before a national number at home, or the empty text
 * @param foreign what is written before a foreign number: {@code +} or {@code 00}
 * @param groupSizes digits between blanks, the last size again and again; empty for no blanks
 */
record Phone(String region, String countryCode, String trunk, String foreign, List<Integer> groupSizes)
        implements TextConversion {

    private static final int MAX_LENGTH = 40;

    /** The numbers of a country, or empty where it is none that can be called. */
    static Optional<Phone> of(String region, String foreign, String groups) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        int code = numbers.getCountryCodeForRegion(region);
        @Nullable String trunk = numbers.getNddPrefixForRegion(region, true);
        List<Integer> sizes = Arrays.stream(groups.split(" "))
                .filter(size -> size.matches("[1-9]"))
                .map(Integer::valueOf)
                .toList();
        return code == 0
                ? Optional.empty()
                : Optional.of(new Phone(region, "+" + code, trunk == null ? "" : trunk, foreign, sizes));
    }

    @Override
    public TextResult read(String text, Scope scope) {
        if (text.length() > MAX_LENGTH) {
            return TextResult.wrong(Rule.PHONE, written(example()));
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String dialled = text.startsWith("00") ? "+" + text.substring(2) : text;
            PhoneNumber number = numbers.parse(dialled, region);
            if (numbers.isPossibleNumber(number) && !number.hasExtension()) {
                return TextResult.of(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException noNumber) {
            // the same answer as for a number that is too short
        }
        return TextResult.wrong(Rule.PHONE, written(example()));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(written(text));
    }

    private String written(String e164) {
        return e164.startsWith(countryCode)
                ? grouped(trunk + e164.substring(countryCode.length()))
                : foreign + e164.substring(1);
    }

    private String grouped(String digits) {
        if (groupSizes.isEmpty()) {
            return digits;
        }
        var grouped = new StringBuilder(digits.length() * 2);
        int start = 0;
        for (int group = 0; start < digits.length(); group++) {
            int end = start + groupSizes.get(Math.min(group, groupSizes.size() - 1));
            grouped.append(start > 0 ? " " : "").append(digits, start, Math.min(end, digits.length()));
            start = end;
        }
        return grouped.toString();
    }

    private String example() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        return numbers.format(
                numbers.getExampleNumberForType(region, PhoneNumberUtil.PhoneNumberType.MOBILE),
                PhoneNumberFormat.E164);
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.any(Rule.PHONE).withMaxLength(MAX_LENGTH, Rule.PHONE.code());
    }
}

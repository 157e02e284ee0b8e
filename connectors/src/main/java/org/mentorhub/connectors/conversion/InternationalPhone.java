package org.mentorhub.connectors.conversion;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.mentorhub.connectors.translation.Rule;

/** A phone number in a format of no country: {@code { as: phone, region: any }}. It must say its country; it is written as E.164. */
record InternationalPhone() implements TextConversion {

    private static final int MAX_LENGTH = 40;
    private static final String NONE = "ZZ";

    @Override
    public TextResult read(String text, Scope scope) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String dialled = text.startsWith("00") ? "+" + text.substring(2) : text;
            PhoneNumber number = numbers.parse(dialled.substring(0, Math.min(MAX_LENGTH, dialled.length())), NONE);
            if (numbers.isPossibleNumber(number) && !number.hasExtension() && text.length() <= MAX_LENGTH) {
                return TextResult.of(numbers.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException noNumber) {
            // the same answer as for a number that is too short
        }
        return TextResult.wrong(Rule.PHONE, "+212661234567");
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(text);
    }
}

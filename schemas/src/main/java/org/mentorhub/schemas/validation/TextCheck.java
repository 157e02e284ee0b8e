package org.mentorhub.schemas.validation;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Predicate;
import org.mentorhub.schemas.value.Value;

/**
 * A text: length, form, and what more its type asks for.
 *
 * @param minLength characters (code points) at least
 * @param maxLength characters (code points) at most
 * @param form its pattern, or none
 * @param formRule the rule that the pattern stands for
 * @param meaning what only a program can see: a day that does not exist
 * @param meaningRule the rule that this stands for
 * @param codes the codes that it must be one of
 */
record TextCheck(
        int minLength,
        int maxLength,
        Optional<TextForm> form,
        ModelRule formRule,
        Predicate<String> meaning,
        ModelRule meaningRule,
        KnownCodes codes)
        implements NodeCheck {

    @Override
    public void check(Value value, Findings findings) {
        if (!value.isTextual()) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "string");
            return;
        }
        String text = value.asText();
        if (!length(text, value, findings)) {
            return;
        }
        if (form.isPresent() && !form.get().matches(text)) {
            findings.add(formRule, value, cleaned(text), form.get().pattern());
        } else if (!meaning.test(text)) {
            findings.add(meaningRule, value, Optional.empty());
        } else {
            codes.check(value, text, findings);
        }
        if (!isComposed(text)) {
            findings.add(ModelRule.NOT_NFC, value, Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
    }

    private boolean length(String text, Value value, Findings findings) {
        if (text.length() < minLength) {
            findings.add(ModelRule.EMPTY, value, Optional.empty());
            return false;
        }
        if (text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength) {
            String cut =
                    text.substring(0, text.offsetByCodePoints(0, maxLength)).strip();
            findings.add(ModelRule.TOO_LONG, value, Optional.of(cut), Integer.toString(maxLength));
            return false;
        }
        return true;
    }

    /** For texts: what stands there without blanks at the ends and control characters inside. */
    private Optional<String> cleaned(String text) {
        if (formRule != ModelRule.CHARACTERS) {
            return Optional.empty();
        }
        String clean = text.replaceAll("[\\p{Cc}\\u2028\\u2029\\ufffe\\uffff\\ud800-\\udfff]+", " ")
                .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }

    /** Below U+0300 nothing combines, nor do the letters of Arabic without the marks that stand on them: nearly all texts are of these. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = c < '\u0300' || (c >= 'ء' && c <= 'غ') || (c >= 'ف' && c <= 'ي');
            if (!alone) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }
}

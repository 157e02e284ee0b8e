package org.mentorhub.connectors.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Rule;

/**
 * What the hub reads as one value: a text without the blanks at its ends, in Unicode's form NFC.
 *
 * @param kinds which of text, number and truth value may stand there, where a format tells them apart
 * @param codes the texts that it may be; empty where there is no such list
 * @param others what becomes of a text that is none of the codes
 * @param pattern a regular expression that the whole text matches, of the kind that JSON Schema, XSD and CSVW all know: classes,
 *     groups, alternatives, counts
 * @param maxLength most characters
 * @param meaning whether the canonical text is this text, so that what the canonical field asks for is asked of it
 * @param says codes of the rules that this description says
 * @param leaves codes of the rules that reading checks and this description does not say
 */
public record ValueShape(
        Set<Kind> kinds,
        List<String> codes,
        Others others,
        Optional<String> pattern,
        int maxLength,
        Meaning meaning,
        List<String> says,
        List<String> leaves) {

    /** What the canonical model takes as text: no control characters, no halves of characters. */
    public static final String PLAIN_TEXT =
            "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufffe\\uffff]*";

    private static final Set<Kind> SCALARS = Set.of(Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN);

    /** Any scalar, of which nothing is known: whatever a value can be refused for is left to the hub. */
    public static final ValueShape UNKNOWN = any(Rule.values());

    /** What becomes of a text that is no code. */
    public enum Others {
        /** It is refused. */
        REFUSED,
        /** It is passed over, and told so. */
        PASSED_OVER
    }

    /** What the canonical text is. */
    public enum Meaning {
        /** The same text. */
        ITSELF,
        /** The same number. */
        SAME_NUMBER,
        /** Another. */
        CONVERTED
    }

    public ValueShape {
        kinds = Set.copyOf(kinds);
        codes = List.copyOf(codes);
        says = List.copyOf(says);
        leaves = List.copyOf(leaves);
    }

    /** Any scalar; the rules are left to the hub. */
    public static ValueShape any(Rule... leaves) {
        return new ValueShape(
                SCALARS,
                List.of(),
                Others.REFUSED,
                Optional.empty(),
                Integer.MAX_VALUE,
                Meaning.CONVERTED,
                List.of(),
                Stream.of(leaves).map(Rule::code).toList());
    }

    /** Whether anything is known of it. */
    public boolean isKnown() {
        return !codes.isEmpty() || pattern.isPresent() || maxLength < Integer.MAX_VALUE;
    }

    /** A text that matches a regular expression, where another breaks that rule. */
    public static ValueShape matching(String pattern, Rule rule) {
        return any().withPattern(pattern, rule.code());
    }

    /** One of those codes. */
    public static ValueShape oneOf(List<String> codes) {
        return new ValueShape(
                SCALARS,
                codes,
                Others.REFUSED,
                Optional.empty(),
                Integer.MAX_VALUE,
                Meaning.CONVERTED,
                List.of(Rule.CODE.code()),
                List.of());
    }

    /** A text of at most so many characters, which is the canonical text too. */
    public static ValueShape text(int maxLength) {
        return any().withMaxLength(maxLength, Rule.LENGTH.code()).meaning(Meaning.ITSELF);
    }

    /** The same, of those kinds only. */
    public ValueShape of(Set<Kind> only) {
        return new ValueShape(only, codes, others, pattern, maxLength, meaning, says, leaves);
    }

    /** The same, of any kind. */
    public ValueShape ofAnyKind() {
        return of(SCALARS);
    }

    /** The same, matching a regular expression, which says a rule. */
    public ValueShape withPattern(String expression, String rule) {
        return new ValueShape(
                kinds, codes, others, Optional.of(expression), maxLength, meaning, with(says, rule), leaves);
    }

    /** The same, one of those codes. */
    public ValueShape withCodes(List<String> words) {
        return new ValueShape(kinds, words, others, pattern, maxLength, meaning, with(says, "MH-MODEL-CODE"), leaves);
    }

    /** The same with other words for its codes. */
    public ValueShape worded(List<String> words) {
        return new ValueShape(kinds, words, others, pattern, maxLength, meaning, says, leaves);
    }

    /** The same, not longer. */
    public ValueShape withMaxLength(int most, String rule) {
        return new ValueShape(
                kinds, codes, others, pattern, Math.min(most, maxLength), meaning, with(says, rule), leaves);
    }

    /** The same, where the canonical text is that one. */
    public ValueShape meaning(Meaning other) {
        return new ValueShape(kinds, codes, others, pattern, maxLength, other, says, leaves);
    }

    /** The same, where another code is passed over. */
    public ValueShape passingOthersOver() {
        return new ValueShape(kinds, codes, Others.PASSED_OVER, pattern, maxLength, meaning, List.of(), leaves);
    }

    /** The same, where that rule is left to the hub as well. */
    public ValueShape leaving(String rule) {
        return new ValueShape(kinds, codes, others, pattern, maxLength, meaning, says, with(leaves, rule));
    }

    /** Any scalar, where all that this one asks for is left to the hub. */
    public ValueShape allLeft() {
        List<String> all = new ArrayList<>(leaves);
        says.stream().filter(rule -> !all.contains(rule)).forEach(all::add);
        return new ValueShape(
                SCALARS,
                List.of(),
                Others.REFUSED,
                Optional.empty(),
                Integer.MAX_VALUE,
                Meaning.CONVERTED,
                List.of(),
                with(all, Rule.TYPE.code()));
    }

    private static List<String> with(List<String> rules, String rule) {
        return rules.contains(rule)
                ? rules
                : Stream.concat(rules.stream(), Stream.of(rule)).toList();
    }
}

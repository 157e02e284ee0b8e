package org.mentorhub.connectors.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeColumn;

/** What conversions read, where several say it alike. */
final class ValueShapes {

    private static final String SIGNS = "\\.[]{}()*+?|^$";

    private ValueShapes() {}

    /** One of those codes of a column; of a column of names other spellings are read too, and which ones the column alone knows. */
    static ValueShape of(CodeColumn column, List<String> codes) {
        ValueShape shape = ValueShape.oneOf(codes);
        return column.readsOtherSpellings() ? shape.passingOthersOver().leaving(Rule.CODE.code()) : shape;
    }

    /** Codes with and without the zeros in front that a number loses. */
    static ValueShape padded(CodeColumn column, int width) {
        List<String> codes = new ArrayList<>(column.nativeCodes());
        for (String code : column.nativeCodes()) {
            for (int cut = 1; code.length() == width && cut < width && code.charAt(cut - 1) == '0'; cut++) {
                codes.add(code.substring(cut));
            }
        }
        return of(column, codes);
    }

    /** One of those words, as a regular expression. */
    static String either(List<String> words) {
        return words.stream().map(ValueShapes::literally).collect(Collectors.joining("|"));
    }

    /** The same shape, where all that breaks it breaks that rule. */
    static ValueShape saying(ValueShape shape, Rule rule) {
        ValueShape said = ValueShape.any();
        ValueShape patterned = shape.pattern()
                .map(pattern -> said.withPattern(pattern, rule.code()))
                .orElse(said);
        return shape.maxLength() == Integer.MAX_VALUE
                ? patterned
                : patterned.withMaxLength(shape.maxLength(), rule.code());
    }

    private static String literally(String word) {
        var expression = new StringBuilder();
        word.chars()
                .forEach(
                        c -> expression.append(SIGNS.indexOf(c) < 0 ? "" : "\\").append((char) c));
        return expression.toString();
    }
}

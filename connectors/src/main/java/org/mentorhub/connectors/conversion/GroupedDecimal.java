package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A decimal with always as many decimals, and a sign between thousands: {@code { as: decimal, point: ",", decimals: 2, thousands: "." }}
 * makes {@code 1.200,50}. It is read with and without the sign.
 *
 * @param number the number without both
 * @param decimals how many are written
 * @param thousands the sign, or the empty text
 */
record GroupedDecimal(DecimalNumber number, int decimals, String thousands) implements TextConversion {

    private static final Pattern UNGROUPED = Pattern.compile("(?<=[0-9])(?=([0-9]{3})+$)");

    @Override
    public Kind nativeKind() {
        return number.nativeKind();
    }

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        return number.read(isGrouped(text) ? text.replace(thousands, "") : text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        BigDecimal rounded = new BigDecimal(text).setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = thousands.isEmpty() ? whole : UNGROUPED.matcher(whole).replaceAll(thousands);
        return TextResult.of(point < 0 ? grouped : grouped + number.mark() + plain.substring(point + 1));
    }

    @Override
    public boolean isSame(String a, String b) {
        return number.isSame(bare(a), bare(b));
    }

    private String bare(String text) {
        return isGrouped(text) ? text.replace(thousands, "") : text;
    }

    private boolean isGrouped(String text) {
        if (thousands.isEmpty() || text.length() > 40 || !text.contains(thousands)) {
            return false;
        }
        String sign = Pattern.quote(thousands);
        return text.matches("-?[0-9]{1,3}(" + sign + "[0-9]{3})+(" + Pattern.quote("" + number.mark()) + "[0-9]+)?");
    }

    @Override
    public ValueShape accepts() {
        if (thousands.isEmpty()) {
            return number.accepts();
        }
        String mark = "[" + number.mark() + "]";
        String grouped = "-?[0-9]{1,3}([" + thousands + "][0-9]{3})+(" + mark + "[0-9]+)?";
        return ValueShape.matching("-?[0-9]+(" + mark + "[0-9]+)?|" + grouped, Rule.NUMBER)
                .leaving(Rule.NUMBER.code());
    }
}

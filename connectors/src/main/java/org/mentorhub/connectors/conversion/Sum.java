package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * The amounts of a canonical list as one amount: {@code { to: allowance, as: sum, point: ",", with: { currency: … } }}. Of several currencies
 * the first one's sum; reading gives one item.
 *
 * @param mark the decimal mark
 */
record Sum(char mark) implements GroupConversion {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final Name AMOUNT_MEMBER = Canonical.NAMES.of(AMOUNT);
    private static final Name CURRENCY_MEMBER = Canonical.NAMES.of(CURRENCY);

    /** The model's bound of an amount. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    @Override
    public List<String> parts() {
        return List.of(AMOUNT, CURRENCY);
    }

    @Override
    public Set<String> members() {
        return Set.of();
    }

    @Override
    public Node blank(Name as) {
        return Node.list(as);
    }

    @Override
    public Converted read(Parts found, Node list, Scope scope) {
        Optional<String> text = found.text(AMOUNT);
        if (text.isEmpty()) {
            return Converted.NOTHING;
        }
        Optional<BigDecimal> amount = Decimals.parse(text.get(), mark);
        if (amount.isEmpty()) {
            return new Converted.Wrong(Rule.NUMBER, List.of("12" + mark + "5"), Decimals.inMark(text.get(), mark));
        }
        Node item = Node.group(Name.ITEM).add(Node.number(AMOUNT_MEMBER, Decimals.plain(amount.get())));
        found.text(CURRENCY).ifPresent(currency -> item.add(Node.text(CURRENCY_MEMBER, currency)));
        list.add(item);
        return Converted.NOTHING;
    }

    @Override
    public void write(Node list, Parts out, Scope scope) {
        if (list.size() == 0) {
            return;
        }
        Optional<String> currency = Canonical.text(list.child(0), CURRENCY_MEMBER);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < list.size(); i++) {
            if (Canonical.text(list.child(i), CURRENCY_MEMBER).equals(currency)) {
                sum = sum.add(Canonical.text(list.child(i), AMOUNT_MEMBER)
                        .map(BigDecimal::new)
                        .orElse(BigDecimal.ZERO));
            }
        }
        if (sum.compareTo(MOST) <= 0) {
            out.put(AMOUNT, Decimals.format(sum, mark));
            currency.ifPresent(code -> out.put(CURRENCY, code));
        }
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}

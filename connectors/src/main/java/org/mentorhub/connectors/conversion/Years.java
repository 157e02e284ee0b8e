package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * The periods of a list's items as one number of years: {@code { to: experience, as: years, write-only: true }}. A period without an end is
 * not counted; of a year without a month the first one counts. Years have one decimal, rounded half up.
 */
record Years() implements ValueConversion {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final Name PERIOD = Canonical.NAMES.of("period");
    private static final Name START = Canonical.NAMES.of("start");
    private static final Name END = Canonical.NAMES.of("end");

    @Override
    public boolean isOneWay() {
        return true;
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return Converted.NOTHING;
    }

    @Override
    public Converted write(Node list, Name as, Scope scope) {
        int months = 0;
        for (int i = 0; i < list.size(); i++) {
            Node period = list.child(i).first(PERIOD);
            months += period == null ? 0 : months(period);
        }
        return months == 0
                ? Converted.NOTHING
                : Converted.text(
                        as, Decimals.plain(BigDecimal.valueOf(months).divide(MONTHS, 1, RoundingMode.HALF_UP)));
    }

    private static int months(Node period) {
        return Canonical.text(period, END)
                .map(end -> Math.max(
                        0, month(end) - month(Canonical.text(period, START).orElse(end))))
                .orElse(0);
    }

    private static int month(String date) {
        int month = date.length() >= 7 ? Slices.number(date, 5, 7) : 1;
        return Slices.number(date, 0, 4) * 12 + month;
    }
}

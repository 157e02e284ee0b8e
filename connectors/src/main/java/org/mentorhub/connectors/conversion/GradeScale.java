package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A scale of marks (domain.md 3.4).
 *
 * @param name as the canonical model has it
 * @param pass the lowest mark that passes
 * @param max the highest mark
 * @param decimals how many decimals a converted mark has
 */
record GradeScale(String name, BigDecimal pass, BigDecimal max, int decimals) {

    private static final Map<String, GradeScale> ALL = new HashMap<>();
    private static final int PRECISION = 12;
    private static final int MAX_DIGITS = 9;

    static {
        for (String twenty : new String[] {"MA-20", "TN-20", "FR-20"}) {
            add(twenty, 10, 20, 2);
        }
        add("IT-30", 18, 30, 0);
        add("IT-110", 66, 110, 0);
        add("IT-100", 60, 100, 0);
        add("IT-10", 6, 10, 2);
        add("PCT", 60, 100, 2);
    }

    /** The scale of that canonical name; empty also for PASS-FAIL, which has no marks. */
    static Optional<GradeScale> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    boolean holds(BigDecimal mark) {
        return mark.signum() >= 0 && mark.compareTo(max) <= 0;
    }

    /** Whether it surely holds a mark in its canonical form. */
    boolean surelyHolds(String mark) {
        int point = mark.indexOf('.');
        int whole = point < 0 ? mark.length() : point;
        return Slices.isDigits(mark, 0, whole)
                && whole <= MAX_DIGITS
                && Slices.number(mark, 0, whole) + (point < 0 ? 0 : 1) <= max.intValue();
    }

    /**
     * A mark of this scale in another one: DM 313 of 20 May 2016, annex 5, half up; a fail is cut and stays a fail.
     */
    BigDecimal convert(BigDecimal mark, GradeScale to) {
        if (pass.compareTo(to.pass) == 0 && max.compareTo(to.max) == 0) {
            return mark;
        }
        if (mark.compareTo(pass) < 0) {
            return mark.multiply(to.pass.subtract(BigDecimal.ONE))
                    .divide(pass, PRECISION, RoundingMode.DOWN)
                    .setScale(to.decimals, RoundingMode.DOWN);
        }
        return mark.subtract(pass)
                .multiply(to.max.subtract(to.pass))
                .divide(max.subtract(pass), PRECISION, RoundingMode.HALF_UP)
                .add(to.pass)
                .setScale(to.decimals, RoundingMode.HALF_UP);
    }

    private static void add(String name, int pass, int max, int decimals) {
        ALL.put(name, new GradeScale(name, BigDecimal.valueOf(pass), BigDecimal.valueOf(max), decimals));
    }
}

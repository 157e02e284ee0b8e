package org.mentorhub.schemas.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern for whole texts as a table: one step a character, nothing made while it matches. Compiled once, immutable, used by many
 * threads.
 */
public final class PatternTable {

    /** ASCII: a text with any other character matches no pattern that has a table. */
    static final int SIGNS = 128;

    /** More than any form needs; beyond that a table would cost more than it saves. */
    private static final int MOST_STATES = 400;

    private static final short NOWHERE = -1;

    private final short[] next;
    private final boolean[] ends;

    private PatternTable(short[] next, boolean[] ends) {
        this.next = next;
        this.ends = ends;
    }

    /** The table of a pattern that is plain enough: no looking around, no negated class, ASCII alone. */
    public static Optional<PatternTable> of(String pattern) {
        try {
            return states(new ExpressionParser(pattern).parse());
        } catch (ExpressionParser.NotPlain e) {
            return Optional.empty();
        }
    }

    /** The table of a pattern of ours, which has one. */
    public static PatternTable ofPlain(String pattern) {
        return of(pattern).orElseThrow(() -> new IllegalStateException("no plain pattern: " + pattern));
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= SIGNS) {
                return false;
            }
            state = next[state * SIGNS + c];
            if (state == NOWHERE) {
                return false;
            }
        }
        return ends[state];
    }

    /** Every expression that may be left over is a state. */
    private static Optional<PatternTable> states(Expression whole) {
        Map<Expression, Integer> known = new HashMap<>();
        List<Expression> states = new ArrayList<>();
        List<short[]> rows = new ArrayList<>();
        known.put(whole, 0);
        states.add(whole);
        for (int i = 0; i < states.size(); i++) {
            if (states.size() > MOST_STATES) {
                return Optional.empty();
            }
            short[] row = new short[SIGNS];
            for (int c = 0; c < SIGNS; c++) {
                Expression rest = states.get(i).after(c);
                row[c] = rest.equals(Expression.NOTHING) ? NOWHERE : numberOf(rest, known, states);
            }
            rows.add(row);
        }
        return Optional.of(table(states, rows));
    }

    private static short numberOf(Expression rest, Map<Expression, Integer> known, List<Expression> states) {
        int number = known.computeIfAbsent(rest, added -> states.size());
        if (number == states.size()) {
            states.add(rest);
        }
        return (short) number;
    }

    private static PatternTable table(List<Expression> states, List<short[]> rows) {
        short[] next = new short[states.size() * SIGNS];
        boolean[] ends = new boolean[states.size()];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(rows.get(i), 0, next, i * SIGNS, SIGNS);
            ends[i] = states.get(i).isNullable();
        }
        return new PatternTable(next, ends);
    }
}

package org.mentorhub.schemas.pattern;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A regular expression over ASCII, and what of it is left to match behind a character: its derivative (Brzozowski, 1964). The makers
 * keep expressions that say the same alike, so that only finitely many are left over of one.
 */
sealed interface Expression {

    /** Matches nothing, not even the empty text. */
    Expression NOTHING = new OneOf(new BitSet());

    /** Matches the empty text. */
    Expression EMPTY = new Empty();

    /** Whether the empty text matches. */
    boolean isNullable();

    /** What has to match behind that character. */
    Expression after(int character);

    /** The empty text. */
    record Empty() implements Expression {
        @Override
        public boolean isNullable() {
            return true;
        }

        @Override
        public Expression after(int character) {
            return NOTHING;
        }
    }

    /** One of these characters. */
    record OneOf(BitSet characters) implements Expression {
        @Override
        public boolean isNullable() {
            return false;
        }

        @Override
        public Expression after(int character) {
            return characters.get(character) ? EMPTY : NOTHING;
        }
    }

    /** One behind the other. */
    record Sequence(Expression first, Expression second) implements Expression {
        @Override
        public boolean isNullable() {
            return first.isNullable() && second.isNullable();
        }

        @Override
        public Expression after(int character) {
            Expression rest = sequence(first.after(character), second);
            return first.isNullable() ? either(rest, second.after(character)) : rest;
        }
    }

    /** One of these. */
    record Either(Set<Expression> branches) implements Expression {
        @Override
        public boolean isNullable() {
            return branches.stream().anyMatch(Expression::isNullable);
        }

        @Override
        public Expression after(int character) {
            return branches.stream().map(branch -> branch.after(character)).reduce(NOTHING, Expression::either);
        }
    }

    /** As often as one likes, or not at all. */
    record Repeated(Expression each) implements Expression {
        @Override
        public boolean isNullable() {
            return true;
        }

        @Override
        public Expression after(int character) {
            return sequence(each.after(character), this);
        }
    }

    /** One behind the other. */
    static Expression sequence(Expression first, Expression second) {
        if (first.equals(NOTHING) || second.equals(NOTHING)) {
            return NOTHING;
        }
        if (first instanceof Sequence(Expression head, Expression tail)) {
            return sequence(head, sequence(tail, second));
        }
        return first.equals(EMPTY) ? second : second.equals(EMPTY) ? first : new Sequence(first, second);
    }

    /** One or the other. */
    static Expression either(Expression one, Expression other) {
        Set<Expression> branches = new LinkedHashSet<>();
        addBranches(one, branches);
        addBranches(other, branches);
        return branches.isEmpty()
                ? NOTHING
                : branches.size() == 1 ? branches.iterator().next() : new Either(branches);
    }

    private static void addBranches(Expression expression, Set<Expression> branches) {
        if (expression instanceof Either(Set<Expression> more)) {
            branches.addAll(more);
        } else if (!expression.equals(NOTHING)) {
            branches.add(expression);
        }
    }

    /** Between so and so many, one behind the other. */
    static Expression times(Expression each, int least, int most) {
        Expression rest = EMPTY;
        for (int i = least; i < most; i++) {
            rest = either(EMPTY, sequence(each, rest));
        }
        for (int i = 0; i < least; i++) {
            rest = sequence(each, rest);
        }
        return rest;
    }
}

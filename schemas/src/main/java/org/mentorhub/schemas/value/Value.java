package org.mentorhub.schemas.value;

import java.math.BigDecimal;

/**
 * One value of a canonical document, whatever holds it: a tree of Jackson's ({@link JsonValue}), or the light tree that a translation
 * made. Nothing is copied to look at it. A path that leads nowhere gives {@link #MISSING}, so that rules read as they are said.
 */
public interface Value {

    /** What stands where nothing stands. */
    Value MISSING = new Missing();

    /** What a value is. */
    enum Form {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        MISSING
    }

    /** What the value is. */
    Form form();

    /** The text of a scalar: of a number its digits, {@code null} for null; empty for all others. */
    String asText();

    /** How many members or elements; 0 for a scalar. */
    int size();

    /** The member or element at that place, from 0 to {@link #size}. */
    Value child(int at);

    /** The name of the member of an object at that place. */
    String member(int at);

    /** That name as JSON has it, with its quotes and a colon behind; whoever gets it does not change it. */
    default byte[] memberText(int at) {
        return JsonText.name(member(at));
    }

    /** Whether a number is whole as it is written: without a decimal point or an exponent, and of no more digits than a long has. */
    boolean isIntegral();

    /** The number; not to be asked of what {@link #isNumber} denies, nor of a number that is none: {@code 1e999} as a double. */
    BigDecimal decimal();

    /** Whether the number is one: Java's infinity and its NaN are none. */
    default boolean isFinite() {
        return true;
    }

    /** Whether the number still shows the zeros behind its point that its sender wrote. */
    default boolean showsZeros() {
        return true;
    }

    /** The member of that name, or {@link #MISSING}. */
    default Value path(String member) {
        if (isObject()) {
            for (int i = 0; i < size(); i++) {
                if (member(i).equals(member)) {
                    return child(i);
                }
            }
        }
        return MISSING;
    }

    /** The element at that place, or {@link #MISSING}. */
    default Value path(int at) {
        return isArray() && at >= 0 && at < size() ? child(at) : MISSING;
    }

    /** Whether an object has a member of that name. */
    default boolean has(String member) {
        return path(member) != MISSING;
    }

    /** Whether this is an object. */
    default boolean isObject() {
        return form() == Form.OBJECT;
    }

    /** Whether this is a list. */
    default boolean isArray() {
        return form() == Form.LIST;
    }

    /** Whether this is a text. */
    default boolean isTextual() {
        return form() == Form.TEXT;
    }

    /** Whether this is a number. */
    default boolean isNumber() {
        return form() == Form.NUMBER;
    }

    /** Whether this is true or false. */
    default boolean isBoolean() {
        return form() == Form.BOOLEAN;
    }

    /** Whether this is the truth value true. */
    default boolean isTrue() {
        return isBoolean() && asText().equals("true");
    }

    /** Whether two values say the same: objects whatever the order of their members, numbers by value. */
    static boolean same(Value one, Value other) {
        if (one.form() != other.form() || one.size() != other.size()) {
            return false;
        }
        return switch (one.form()) {
            case OBJECT -> sameMembers(one, other);
            case LIST -> sameElements(one, other);
            case NUMBER ->
                (one.isFinite() && other.isFinite())
                        ? one.decimal().compareTo(other.decimal()) == 0
                        : one.asText().equals(other.asText());
            case TEXT, BOOLEAN, NULL, MISSING -> one.asText().equals(other.asText());
        };
    }

    private static boolean sameMembers(Value one, Value other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.child(i), other.path(one.member(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElements(Value one, Value other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.child(i), other.child(i))) {
                return false;
            }
        }
        return true;
    }

    /** Nothing. */
    final class Missing implements Value {
        private Missing() {}

        @Override
        public Form form() {
            return Form.MISSING;
        }

        @Override
        public String asText() {
            return "";
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Value child(int at) {
            throw new IndexOutOfBoundsException(at);
        }

        @Override
        public String member(int at) {
            throw new IndexOutOfBoundsException(at);
        }

        @Override
        public boolean isIntegral() {
            return false;
        }

        @Override
        public BigDecimal decimal() {
            return BigDecimal.ZERO;
        }
    }
}

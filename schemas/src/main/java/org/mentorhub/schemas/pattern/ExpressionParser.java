package org.mentorhub.schemas.pattern;

import java.util.BitSet;

/**
 * Reads a pattern: characters and escaped signs, classes, groups, {@code |}, {@code ? * +} and <code>{n}</code>, <code>{n,m}</code>.
 * Refuses all else (looking around, classes of what is not meant, signs beyond ASCII) with {@link NotPlain}.
 */
final class ExpressionParser {

    private static final String SPECIAL = ".^$";

    private final String pattern;
    private int at;

    ExpressionParser(String pattern) {
        this.pattern = pattern;
    }

    /** A pattern that needs more than a table. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Expression parse() throws NotPlain {
        Expression all = either();
        if (at < pattern.length()) {
            throw new NotPlain();
        }
        return all;
    }

    private Expression either() throws NotPlain {
        Expression all = sequence();
        while (takes('|')) {
            all = Expression.either(all, sequence());
        }
        return all;
    }

    private Expression sequence() throws NotPlain {
        Expression all = Expression.EMPTY;
        while (at < pattern.length() && !isNext('|') && !isNext(')')) {
            all = Expression.sequence(all, repeated(single()));
        }
        return all;
    }

    private Expression repeated(Expression each) throws NotPlain {
        Expression all = each;
        if (takes('?')) {
            all = Expression.times(each, 0, 1);
        } else if (takes('*')) {
            all = new Expression.Repeated(each);
        } else if (takes('+')) {
            all = Expression.sequence(each, new Expression.Repeated(each));
        } else if (takes('{')) {
            int least = number();
            int most = takes(',') ? number() : least;
            require('}');
            all = Expression.times(each, least, most);
        }
        if (isNext('?') || isNext('*') || isNext('+') || isNext('{')) {
            throw new NotPlain();
        }
        return all;
    }

    private Expression single() throws NotPlain {
        if (takes('(')) {
            if (isNext('?')) {
                throw new NotPlain();
            }
            Expression group = either();
            require(')');
            return group;
        }
        var characters = new BitSet();
        if (takes('[')) {
            characterClass(characters);
        } else if (SPECIAL.indexOf(pattern.charAt(at)) >= 0) {
            throw new NotPlain();
        } else {
            characters.set(character());
        }
        return new Expression.OneOf(characters);
    }

    private void characterClass(BitSet characters) throws NotPlain {
        if (isNext('^')) {
            throw new NotPlain();
        }
        do {
            int from = character();
            boolean isRange = isNext('-') && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
            int to = from;
            if (isRange) {
                at++;
                to = character();
            }
            characters.set(from, to + 1);
        } while (!isNext(']') && !isNext('['));
        require(']');
    }

    private int character() throws NotPlain {
        boolean escaped = takes('\\');
        int found = at < pattern.length() ? pattern.charAt(at++) : PatternTable.SIGNS;
        if (found >= PatternTable.SIGNS
                || (escaped && Character.isLetterOrDigit(found))
                || (!escaped && found == '&' && isNext('&'))) {
            throw new NotPlain();
        }
        return found;
    }

    private int number() throws NotPlain {
        int start = at;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new NotPlain();
        }
        return Integer.parseInt(pattern, start, at, 10);
    }

    private void require(char wanted) throws NotPlain {
        if (!takes(wanted)) {
            throw new NotPlain();
        }
    }

    private boolean takes(char wanted) {
        boolean is = isNext(wanted);
        at += is ? 1 : 0;
        return is;
    }

    private boolean isNext(char wanted) {
        return at < pattern.length() && pattern.charAt(at) == wanted;
    }
}

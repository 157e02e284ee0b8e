package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/**
 * What a row says of its conversion, and what the conversion may know of the row's place. Each getter notes that its key was asked for:
 * what nobody asked for is an unknown key.
 */
public interface Options {

    /** The text under that key, or empty. */
    Optional<String> text(String key);

    /** The texts under that key: one, or a list. Empty where the key is missing. */
    List<String> texts(String key);

    /** The texts by name under that key, in order. Empty where the key is missing. */
    Map<String, String> map(String key);

    /** The options nested under that key. */
    Options nested(String key);

    /** The row's canonical field. */
    Target target();

    /** The folder's name of the dialect: the usual column of code lists. */
    String dialect();

    /** Which texts the partner's format can hold. */
    Repertoire repertoire();

    /** How many characters the native field has room for; empty where there is no bound. */
    default OptionalInt width() {
        return OptionalInt.empty();
    }

    /** All code lists. */
    CodeLists lists();

    /** Notes that a list is used: its content is part of the dialect's version. */
    void uses(CodeList list);

    /** Notes that source codes of that system are written. */
    void writesSourcesOf(String system);

    /** Says what is wrong with the row and what to write instead; for {@code throw}. */
    BadOption wrong(String what, String instead);

    /**
     * The canonical field of a row.
     *
     * @param max most characters of a text
     * @param holds what it holds
     */
    record Target(Holds holds, int max) {

        /** What a field holds. */
        public enum Holds {
            LINE,
            TEXT,
            CODED,
            GROUP,
            NUMBER,
            OTHER;

            /** Whether what is too long may be cut: a text may, an id or a key never. */
            boolean isCut() {
                return this == LINE || this == TEXT;
            }
        }
    }

    /** Stops the compilation of one row. */
    final class BadOption extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param message what is wrong, and what to write instead */
        public BadOption(String message) {
            super(message);
        }
    }
}

package org.mentorhub.connectors.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.error.Action;
import org.mentorhub.connectors.error.ErrorCatalogue;
import org.mentorhub.connectors.error.ErrorEntry;
import org.mentorhub.connectors.error.Language;

/**
 * One rule that a document breaks, told so that its sender can mend it from this answer alone. It holds no texts: those are the
 * catalogue's, and whoever writes the answer says in which language.
 *
 * @param rule key in the error catalogue: {@code MH-DATE}, {@code MH-CSV-HEADER.twice}
 * @param place where it stands in the sender's own document: line and column, JSON pointer, element path, cell
 * @param path canonical path of the field, where one is known
 * @param found what stands there: the value itself, so it goes to the sender and nowhere else
 * @param particulars values of the rule's arguments, in the catalogue's order: a form, the nearest codes
 * @param fix what to write at the place, character by character, where that can be computed
 */
public record Violation(
        String rule,
        String place,
        @Nullable String path,
        @Nullable String found,
        List<String> particulars,
        @Nullable String fix) {

    public Violation {
        particulars = List.copyOf(particulars);
    }

    /** The rule's stable code, unique in the catalogue: {@code MH-DATE}. */
    public String code() {
        return ErrorEntry.code(rule);
    }

    /** What is wrong. */
    public String what(String language) {
        return entry().map(entry -> entry.what(Language.of(language), particulars))
                .orElse("");
    }

    /** What the rule asks for. */
    public String expected(String language) {
        return entry().map(entry -> entry.expected(Language.of(language), particulars))
                .orElse("");
    }

    /** What to do. */
    public String advice(String language) {
        return entry().map(entry -> entry.advice(Language.of(language), particulars))
                .orElse("");
    }

    /** What the rule asks for, as values by name: what a program reads instead of {@link #expected}. */
    public Map<String, List<String>> asked() {
        return entry().map(entry -> entry.named(particulars)).orElse(Map.of());
    }

    /** How the fix is to be used. */
    public Action action() {
        return entry().map(ErrorEntry::action).orElse(Action.DECIDE);
    }

    /** The same at another place. */
    public Violation at(String other) {
        return new Violation(rule, other, path, found, particulars, fix);
    }

    private Optional<ErrorEntry> entry() {
        return ErrorCatalogue.v1().find(rule);
    }
}

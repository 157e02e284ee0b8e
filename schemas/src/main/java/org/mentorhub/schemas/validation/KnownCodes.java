package org.mentorhub.schemas.validation;

import java.util.List;
import java.util.Set;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.EditDistance;
import org.mentorhub.schemas.value.Value;

/** Which codes a field may have. */
interface KnownCodes {
    /** Any text is fine. */
    KnownCodes ANY = (value, text, findings) -> {};

    void check(Value value, String text, Findings findings);

    /** The words of a closed set. */
    static KnownCodes of(List<String> words) {
        Set<String> known = Set.copyOf(words);
        String[] named = words.toArray(String[]::new);
        return (value, text, findings) -> {
            if (!known.contains(text)) {
                findings.add(ModelRule.CODE, value, EditDistance.meant(text, words), named);
            }
        };
    }

    /**
     * The codes of a list.
     *
     * @param countries where not empty: only codes that begin with one of these countries must stand in the list
     */
    static KnownCodes of(CodeList list, List<String> countries) {
        return (value, text, findings) -> {
            if (!list.contains(text) && (countries.isEmpty() || countries.contains(text.substring(0, 2)))) {
                findings.add(
                        ModelRule.CODE,
                        value,
                        list.meant(text),
                        list.nearest(text, 5).toArray(String[]::new));
            }
        };
    }
}

package org.mentorhub.connectors.conversion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Rule;

/** What comes of converting one text. */
sealed interface TextResult {

    /** Nothing to say at the other side. */
    TextResult NOTHING = new Other(Converted.NOTHING);

    static TextResult of(String text) {
        return new Text(text);
    }

    static TextResult wrong(Rule rule, String... expected) {
        return new Other(Converted.wrong(rule, expected));
    }

    static TextResult wrong(Rule rule, @Nullable String fix, List<String> expected) {
        return new Other(new Converted.Wrong(rule, expected, fix));
    }

    /** The text. */
    record Text(String text) implements TextResult {}

    /** No text. */
    record Other(Converted converted) implements TextResult {}
}

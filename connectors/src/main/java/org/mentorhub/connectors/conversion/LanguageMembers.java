package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/** The members of a canonical language that say how well it is known. */
final class LanguageMembers {

    static final Name NATIVE = Canonical.NAMES.of("native");
    static final Name CEFR = Canonical.NAMES.of("cefr");
    static final Name OVERALL = Canonical.NAMES.of("overall");
    static final Set<String> ALL = Set.of("native", "cefr");

    /** In the order of the European language passport. */
    static final List<String> SKILLS =
            List.of("listening", "reading", "spokenInteraction", "spokenProduction", "writing");

    private LanguageMembers() {}

    static boolean isNative(Node language) {
        return Canonical.text(language, NATIVE).equals(Optional.of("true"));
    }

    /** The coded level of a skill, or of all together. */
    static Optional<Node> level(Node language, Name skill) {
        return Optional.ofNullable(language.first(CEFR)).flatMap(cefr -> Optional.ofNullable(cefr.first(skill)));
    }
}

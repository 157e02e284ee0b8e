package org.mentorhub.connectors.conversion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * One level a language, or a word for native speakers: {@code { as: one-level, native: LM }}. Of five levels the lowest is written.
 *
 * @param levels how the partner says levels
 * @param nativeSpeaker the partner's word; without one a native speaker is not told there
 */
record OneLevel(CodedValue levels, Optional<String> nativeSpeaker) implements GroupConversion {

    private static final String LEVEL = "level";

    @Override
    public List<String> parts() {
        return List.of(LEVEL);
    }

    @Override
    public Set<String> members() {
        return LanguageMembers.ALL;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<Node> node = found.node(LEVEL);
        if (found.text(LEVEL).isPresent() && found.text(LEVEL).equals(nativeSpeaker)) {
            group.add(Node.bool(LanguageMembers.NATIVE, true));
        } else if (node.isPresent() && found.text(LEVEL).isPresent()) {
            if (levels.read(node.get(), LanguageMembers.OVERALL, scope) instanceof Converted.Value(Node level)) {
                group.add(Node.group(LanguageMembers.CEFR).add(level));
            } else {
                found.reject(LEVEL);
            }
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        if (LanguageMembers.isNative(group)) {
            nativeSpeaker.ifPresent(word -> out.put(LEVEL, word));
            return;
        }
        Optional<Node> level = LanguageMembers.level(group, LanguageMembers.OVERALL)
                .or(() -> LanguageMembers.SKILLS.stream()
                        .flatMap(skill -> LanguageMembers.level(group, Canonical.NAMES.of(skill)).stream())
                        .min(Comparator.comparing(
                                each -> Canonical.text(each, Canonical.CODE).orElse(""))));
        level.ifPresent(lowest -> {
            if (levels.write(lowest, out.name(LEVEL), scope) instanceof Converted.Value(Node written)) {
                out.put(LEVEL, written);
            }
        });
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CODE, Rule.LENGTH, Rule.TYPE);
    }
}

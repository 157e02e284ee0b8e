package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * Five levels a language, a word for native speakers: {@code { as: five-skills, native: MADRELINGUA, with: { reading: … } }}. One overall
 * level is spread over the five; the word is written in all five and read in any.
 *
 * @param levels how the partner says levels
 * @param nativeSpeaker the partner's word
 */
record FiveSkills(CodedValue levels, String nativeSpeaker) implements GroupConversion {

    @Override
    public String name() {
        return "five-skills";
    }

    @Override
    public List<String> parts() {
        return LanguageMembers.SKILLS;
    }

    @Override
    public Set<String> members() {
        return LanguageMembers.ALL;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Node cefr = Node.group(LanguageMembers.CEFR);
        boolean isNative = false;
        for (String skill : LanguageMembers.SKILLS) {
            Optional<String> text = found.text(skill);
            if (text.equals(Optional.of(nativeSpeaker))) {
                isNative = true;
            } else if (text.isPresent()) {
                read(found, skill, cefr, scope);
            }
        }
        if (isNative) {
            group.add(Node.bool(LanguageMembers.NATIVE, true));
        }
        if (cefr.size() > 0) {
            group.add(cefr);
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        for (String skill : LanguageMembers.SKILLS) {
            if (LanguageMembers.isNative(group)) {
                out.put(skill, nativeSpeaker);
            } else {
                level(group, skill).ifPresent(level -> write(level, out, skill, scope));
            }
        }
    }

    /** One level for all counts only where the sender has no level of its own for any skill. */
    private static Optional<Node> level(Node group, String skill) {
        boolean apart = LanguageMembers.SKILLS.stream()
                .anyMatch(each ->
                        LanguageMembers.level(group, Canonical.NAMES.of(each)).isPresent());
        Name wanted = apart ? Canonical.NAMES.of(skill) : LanguageMembers.OVERALL;
        return LanguageMembers.level(group, wanted);
    }

    private void read(Parts found, String skill, Node cefr, Scope scope) {
        Node node = found.node(skill).orElseThrow();
        if (levels.read(node, Canonical.NAMES.of(skill), scope) instanceof Converted.Value(Node level)) {
            cefr.add(level);
        } else {
            found.reject(skill);
        }
    }

    private void write(Node level, Parts out, String skill, Scope scope) {
        if (levels.write(level, out.name(skill), scope) instanceof Converted.Value(Node written)) {
            out.put(skill, written);
        }
    }
}

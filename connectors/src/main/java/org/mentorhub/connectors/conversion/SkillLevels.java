package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * A level for each skill of a language, a word for native speakers: {@code { as: skills, native: MADRELINGUA, with: { reading: … } }}. One
 * overall level is spread over the skills; the word is written for each of them and read in any.
 *
 * @param levels how the partner says levels
 * @param nativeSpeaker the partner's word, where it has one
 * @param skills which of the five skills the partner has, the row's own first
 */
record SkillLevels(CodedValue levels, Optional<String> nativeSpeaker, List<String> skills) implements GroupConversion {

    SkillLevels {
        skills = List.copyOf(skills);
    }

    @Override
    public String name() {
        return "skills";
    }

    @Override
    public List<String> parts() {
        return skills;
    }

    @Override
    public Set<String> members() {
        return LanguageMembers.ALL;
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Node cefr = Node.group(LanguageMembers.CEFR);
        boolean isNative = false;
        for (String skill : skills) {
            Optional<String> text = found.text(skill);
            if (text.isPresent() && text.equals(nativeSpeaker)) {
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
        for (String skill : skills) {
            if (LanguageMembers.isNative(group) && nativeSpeaker.isPresent()) {
                out.put(skill, nativeSpeaker.get());
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

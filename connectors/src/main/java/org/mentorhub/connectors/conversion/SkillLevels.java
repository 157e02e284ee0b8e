package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A level for each skill of a language, a word for native speakers: {@code { as: skills, native: MADRELINGUA, with: { reading: … } }}. One
 * overall level is spread over the skills; the word is written for each of them and read in any.
 *
 * @param levels how the partner says levels
 * @param nativeSpeaker the partner's word, where it has one
 * @param skills which of the five skills the partner has, the row's own first
 * @param told how the partner says yes and no in a field of its own for native speakers, where it has one: {@code with: { native: … }}
 */
record SkillLevels(CodedValue levels, Optional<String> nativeSpeaker, List<String> skills, Optional<TruthValue> told)
        implements GroupConversion {

    static final String NATIVE = "native";

    SkillLevels {
        skills = List.copyOf(skills);
    }

    @Override
    public List<String> parts() {
        return told.isEmpty()
                ? skills
                : Stream.concat(skills.stream(), Stream.of(NATIVE)).toList();
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
        readTold(found, group, scope);
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
        writeTold(group, out, scope);
        for (String skill : skills) {
            if (LanguageMembers.isNative(group) && nativeSpeaker.isPresent()) {
                out.put(skill, nativeSpeaker.get());
            } else {
                level(group, skill).ifPresent(level -> write(level, out, skill, scope));
            }
        }
    }

    private void readTold(Parts found, Node group, Scope scope) {
        Optional<String> text = told.isEmpty() ? Optional.empty() : found.text(NATIVE);
        if (text.isEmpty()) {
            return;
        }
        if (told.get().read(text.get(), scope) instanceof TextResult.Text(String answer)) {
            group.add(Node.bool(LanguageMembers.NATIVE, answer.equals("true")));
        } else {
            found.reject(NATIVE);
        }
    }

    private void writeTold(Node group, Parts out, Scope scope) {
        Optional<String> answer = Canonical.text(group, LanguageMembers.NATIVE);
        if (told.isPresent()
                && answer.isPresent()
                && told.get().write(answer.get(), scope) instanceof TextResult.Text(String text)) {
            Name as = out.name(NATIVE);
            out.put(
                    NATIVE,
                    told.get().nativeKind() == Node.Kind.TEXT
                            ? Node.text(as, text)
                            : Node.bool(as, text.equals("true")));
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

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CODE, Rule.LENGTH, Rule.TYPE);
    }
}

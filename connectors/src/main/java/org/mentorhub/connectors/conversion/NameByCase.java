package org.mentorhub.connectors.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * Given names and family name in one text, told apart by letter case: {@code { to: name, as: name-by-case }} makes {@code Salma EL MANSOURI}.
 * A family name in front is read too. A single word is a person of one name, who has it twice (domain.md 2.3); words that are all in
 * capitals, or none of them, cannot be told apart.
 */
record NameByCase() implements GroupConversion {

    private static final String WHOLE = "name";
    private static final String EXAMPLE = "Salma EL MANSOURI";
    private static final Name FAMILY = Canonical.NAMES.of("family");
    private static final Name GIVEN = Canonical.NAMES.of("given");

    @Override
    public List<String> parts() {
        return List.of(WHOLE);
    }

    @Override
    public Set<String> members() {
        return Set.of("family", "given");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(WHOLE).map(TextForm::normal).map(TextForm::oneLine);
        if (text.isEmpty()) {
            return found.node(WHOLE).filter(node -> !node.isScalar()).isPresent()
                    ? Converted.wrong(Rule.TYPE, "text")
                    : Converted.NOTHING;
        }
        List<String> words = words(text.get());
        if (words.size() == 1) {
            return add(group, words.getFirst(), words.getFirst());
        }
        int last = words.size();
        while (last > 0 && isCapitals(words.get(last - 1))) {
            last--;
        }
        int first = 0;
        while (first < words.size() && isCapitals(words.get(first))) {
            first++;
        }
        if (last > 0 && last < words.size()) {
            return add(group, joined(words, last, words.size()), joined(words, 0, last));
        }
        return first > 0 && first < words.size()
                ? add(group, joined(words, 0, first), joined(words, first, words.size()))
                : Converted.wrong(Rule.COMPOSITE, EXAMPLE);
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> family = Canonical.text(group, FAMILY);
        Optional<String> given = Canonical.text(group, GIVEN);
        if (family.isPresent() && given.isPresent()) {
            out.put(WHOLE, notInCapitals(given.get()) + ' ' + family.get().toUpperCase(Locale.ROOT));
        }
    }

    private static Converted add(Node group, String family, String given) {
        group.add(Node.text(FAMILY, family));
        group.add(Node.text(GIVEN, given));
        return Converted.NOTHING;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    /** Whether a word has no small letter: a sign alone belongs to the capitals beside it. */
    private static boolean isCapitals(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Given names as they are, those in capitals with a capital first; a single letter becomes a small one, else it would be the family's. */
    private static String notInCapitals(String given) {
        List<String> words = new ArrayList<>();
        for (String word : words(given)) {
            String small = isCapitals(word) ? word.toLowerCase(Locale.ROOT) : word;
            int first = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
            String titled = isCapitals(word)
                    ? word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT)
                    : word;
            words.add(isCapitals(titled) ? small : titled);
        }
        return String.join(" ", words);
    }
}

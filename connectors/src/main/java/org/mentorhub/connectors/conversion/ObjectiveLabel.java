package org.mentorhub.connectors.conversion;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * An objective of which the partner has a label and no reference: {@code { to: ".", as: objective-label, language: fr }}. The label is the
 * title in that language, else the reference (domain.md 7); reading makes the reference of the label's letters and digits.
 *
 * @param language of the label
 */
record ObjectiveLabel(String language) implements GroupConversion {

    private static final String LABEL = "label";
    private static final Name REF = Canonical.NAMES.of("ref");
    private static final Name TITLE = Canonical.NAMES.of("title");
    private static final Name LANG = Canonical.NAMES.of("lang");
    private static final Name TEXT = Canonical.NAMES.of("text");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REF = 64;

    @Override
    public List<String> parts() {
        return List.of(LABEL);
    }

    @Override
    public Set<String> members() {
        return Set.of("ref", "title");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> label = found.text(LABEL).map(TextForm::normal).map(TextForm::oneLine);
        if (label.isEmpty()) {
            return Converted.NOTHING;
        }
        if (label.get().codePointCount(0, label.get().length()) > LONGEST_TITLE) {
            return Converted.wrong(Rule.LENGTH, Integer.toString(LONGEST_TITLE));
        }
        group.add(Node.text(REF, ref(label.get())));
        group.add(Node.list(TITLE)
                .add(Node.group(Name.ITEM).add(Node.text(LANG, language)).add(Node.text(TEXT, label.get()))));
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        title(group).or(() -> Canonical.text(group, REF)).ifPresent(label -> out.put(LABEL, label));
    }

    private Optional<String> title(Node group) {
        Node titles = group.first(TITLE);
        for (int i = 0; titles != null && i < titles.size(); i++) {
            if (Canonical.text(titles.child(i), LANG).equals(Optional.of(language))) {
                return Canonical.text(titles.child(i), TEXT);
            }
        }
        return Optional.empty();
    }

    /** A label of another script gives a number that is always the same for it. */
    private static String ref(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
        String ref = plain.isEmpty() ? "objectif-" + Integer.toHexString(label.hashCode()) : plain;
        return ref.substring(0, Math.min(LONGEST_REF, ref.length()));
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}

package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A code with its label beside it: {@code { as: classification, list: isco-08, language: it, with: { label: … } }}. The label that a
 * sender wrote is kept in the source, where it is not the list's own; a code without one is written with the list's, or with none where
 * the row names no language.
 *
 * @param codes the code itself
 * @param system what the partner's codes are called as a source
 * @param labels the list's own label of a canonical code
 */
record LabelledCode(ValueConversion codes, String system, Function<String, Optional<String>> labels)
        implements GroupConversion {

    static final String LABEL = "label";

    private static final String CODE = "code";
    private static final int LONGEST = 200;

    @Override
    public List<String> parts() {
        return List.of(CODE, LABEL);
    }

    @Override
    public Set<String> members() {
        return Set.of(CODE, "source");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        Optional<String> text = found.text(CODE);
        Converted read =
                text.isEmpty() ? Converted.NOTHING : codes.read(found.node(CODE).orElseThrow(), group.name(), scope);
        if (!(read instanceof Converted.Value(Node coded))) {
            return read;
        }
        for (int i = 0; i < coded.size(); i++) {
            group.add(coded.child(i));
        }
        String code = Canonical.text(coded, Canonical.CODE).orElse("");
        Optional<String> label = found.text(LABEL).map(TextForm::normal).map(TextForm::oneLine);
        if (label.filter(known -> known.length() > LONGEST).isPresent()) {
            found.reject(LABEL);
        } else if (label.isPresent() && !label.equals(listLabel(code))) {
            source(group, text.get()).add(Node.text(Canonical.LABEL, label.get()));
        }
        return Converted.NOTHING;
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        if (!(codes.write(group, out.name(CODE), scope) instanceof Converted.Value(Node written))) {
            return;
        }
        out.put(CODE, written);
        Optional<String> own = Canonical.sourceCode(group, system)
                .filter(code -> code.equals(written.text()))
                .flatMap(code -> Optional.ofNullable(group.first(Canonical.SOURCE)))
                .flatMap(source -> Canonical.text(source, Canonical.LABEL));
        own.or(() -> listLabel(Canonical.text(group, Canonical.CODE).orElse("")))
                .ifPresent(label -> out.put(LABEL, label));
    }

    private Optional<String> listLabel(String code) {
        return labels.apply(code);
    }

    private Node source(Node coded, String code) {
        Node existing = coded.first(Canonical.SOURCE);
        if (existing != null) {
            return existing;
        }
        Node source = Node.group(Canonical.SOURCE)
                .add(Node.text(Canonical.SYSTEM, system))
                .add(Node.text(Canonical.CODE, code));
        coded.add(source);
        return source;
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.CODE, Rule.LENGTH, Rule.TYPE);
    }
}

package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.DocumentHead;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.FormatWriting;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.JsonLines;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.validation.Fault;

/** The canonical model in JSON as a dialect of its own: nothing is mapped, so nothing is lost. */
final class CanonicalDialect implements Dialect {

    static final String ID = "canonical";

    private static final String LANGUAGE = "en";

    private final Format format = new JsonFormat(Canonical.NAMES, IntakeLimits.DEFAULT);
    private final String digest;

    /** @param digest of the model's version */
    CanonicalDialect(String digest) {
        this.digest = digest;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Mentor Hub canonical model v1";
    }

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Set<DocumentType> documents() {
        return EnumSet.allOf(DocumentType.class);
    }

    @Override
    public Optional<DocumentType> detect(byte[] content) {
        return DocumentHead.of(content)
                .filter(DocumentHead.JsonMembers.class::isInstance)
                .map(DocumentHead.JsonMembers.class::cast)
                .flatMap(head -> documents().stream()
                        .filter(type -> head.members().contains(type.documentIdField()))
                        .findFirst());
    }

    @Override
    public Reading read(DocumentType type, Slice slice, EnvelopeDefaults defaults) {
        return switch (format.read(slice.content(), slice.line())) {
            case FormatReading.Refused(List<Violation> violations) -> new Reading.Refused(violations);
            case FormatReading.Read(NativeTree tree) -> read(type, tree, defaults);
        };
    }

    @Override
    public FileForm files(DocumentType type) {
        return new JsonLines(IntakeLimits.DEFAULT);
    }

    @Override
    public Writing write(CanonicalDocument document, @Nullable JsonNode kept) {
        return switch (format.write(Trees.of(document))) {
            case FormatWriting.Refused(List<Violation> violations) -> new Writing.Refused(violations);
            case FormatWriting.Written(byte[] bytes) ->
                new Writing.Written(bytes, format.mediaType(), TranslationReport.EMPTY);
        };
    }

    private Reading read(DocumentType type, NativeTree tree, EnvelopeDefaults defaults) {
        if (tree.root().kind() != Node.Kind.GROUP) {
            return CanonicalReading.noGroup(tree.place(tree.root()));
        }
        return new CanonicalReading(LANGUAGE, fault -> place(fault, tree)).of(type, tree.root(), defaults, List.of());
    }

    /** The tree that was read knows its places; a twin whose names are the model's finds them. */
    private static String place(Fault fault, NativeTree tree) {
        Node named = Trees.of(Trees.json(tree.root()), Name.ROOT, Canonical.NAMES);
        Node at = twin(Trees.find(named, fault.path()), tree.root());
        return at == null ? fault.pointer() : tree.place(at);
    }

    private static @Nullable Node twin(@Nullable Node named, Node root) {
        if (named == null) {
            return null;
        }
        Node parent = named.parent();
        Node around = parent == null ? null : twin(parent, root);
        if (parent == null) {
            return root;
        }
        return around == null ? null : around.child(Trees.indexIn(parent, named));
    }
}

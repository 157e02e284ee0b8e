package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;

/**
 * Makes valid canonical documents of one type: from the least that is legal to all that the model has, with long and one-letter
 * texts, four languages, hostile characters, partial dates, sources of third systems, big lists. Everything in them is invented. The
 * same seed gives the same document, always. Immutable, used by many threads.
 */
public final class DocumentGenerator {
    private final DocumentType type;
    private final Presence presence;
    private final ObjectMaker root;

    private DocumentGenerator(DocumentType type, Presence presence) {
        this.type = type;
        this.presence = presence;
        this.root = new MakerCompiler().root(Contracts.v1(type), presence);
    }

    /** A generator of all that is legal in this type of document. */
    public static DocumentGenerator of(DocumentType type) {
        return new DocumentGenerator(type, Presence.FREE);
    }

    /**
     * The same, save that these fields are always there: {@code person.sex}, {@code person.identifiers[scheme=MA-CNIE].value},
     * {@code education[].title[lang=fr].text} (in each element of {@code education}, which itself may be absent).
     *
     * @throws IllegalArgumentException where the model has no such field
     */
    public DocumentGenerator with(Set<String> paths) {
        return new DocumentGenerator(type, presence.with(checked(paths)));
    }

    /**
     * The same, save that these fields are never there. A field that the model needs stays.
     *
     * @throws IllegalArgumentException where the model has no such field
     */
    public DocumentGenerator without(Set<String> paths) {
        return new DocumentGenerator(type, presence.without(checked(paths)));
    }

    /** The document of this seed. */
    public ObjectNode generate(long seed) {
        var draw = new Draw(seed);
        ObjectNode document = root.make(draw);
        DocumentRepairs.repair(type, document, root, draw);
        return document;
    }

    private Set<String> checked(Set<String> paths) {
        for (String path : paths) {
            if (CanonicalModel.v1().field(type, path).isEmpty()) {
                throw new IllegalArgumentException(type.id() + " has no field " + path);
            }
        }
        return paths;
    }
}

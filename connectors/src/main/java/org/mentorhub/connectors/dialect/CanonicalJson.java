package org.mentorhub.connectors.dialect;

import java.io.UncheckedIOException;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.JsonTree;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.schemas.DocumentType;

/** Canonical documents as the hub stores them. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The document in those bytes, ready to be written in any dialect.
     *
     * @param json what {@link CanonicalDocument#json} gave
     * @throws UncheckedIOException where they are no JSON object
     */
    public static CanonicalDocument read(DocumentType type, byte[] json) {
        return CanonicalDocument.of(type, JsonTree.read(json, Canonical.NAMES));
    }
}

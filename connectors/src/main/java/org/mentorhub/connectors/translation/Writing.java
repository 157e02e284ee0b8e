package org.mentorhub.connectors.translation;

import java.util.List;

/** What comes of writing a canonical document for a partner: bytes, or why not. */
public sealed interface Writing {

    /**
     * The native document. The same input gives the same bytes, always.
     *
     * @param content the bytes in the dialect's charset
     * @param mediaType with charset: {@code application/xml; charset=UTF-8}
     * @param report what the dialect could not carry
     */
    record Written(byte[] content, String mediaType, TranslationReport report) implements Writing {}

    /**
     * The partner needs something that the document does not have, or cannot take what it has.
     *
     * @param violations all of them; never empty
     */
    record Refused(List<Violation> violations) implements Writing {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}

package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of a document, all of it sealed. Nobody changes the arrays.
 *
 * @param nativeBytes the document as the sender wrote it, cut out of its file or message
 * @param mediaType of the native bytes
 * @param canonical the canonical document, JSON in UTF-8
 * @param kept what the sender's dialect keeps for the way home, JSON in UTF-8, or empty
 * @param report the translation report of reading, JSON in UTF-8
 * @param nativeDigest of the native document, its wrapper excluded
 * @param canonicalDigest of the canonical content without messageId, correlationId, issuedAt and hubId
 * @param dialectDigest version of the dialect that read it
 * @param beside content that came beside it and that it names
 */
public record DocumentContent(
        byte[] nativeBytes,
        String mediaType,
        byte[] canonical,
        Optional<byte[]> kept,
        byte[] report,
        Digest nativeDigest,
        Digest canonicalDigest,
        String dialectDigest,
        List<StoredContent> beside) {
    public DocumentContent {
        beside = List.copyOf(beside);
    }

    /** Content that is all in the document itself. */
    public DocumentContent(
            byte[] nativeBytes,
            String mediaType,
            byte[] canonical,
            Optional<byte[]> kept,
            byte[] report,
            Digest nativeDigest,
            Digest canonicalDigest,
            String dialectDigest) {
        this(nativeBytes, mediaType, canonical, kept, report, nativeDigest, canonicalDigest, dialectDigest, List.of());
    }
}

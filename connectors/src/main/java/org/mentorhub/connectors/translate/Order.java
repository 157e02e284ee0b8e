package org.mentorhub.connectors.translate;

import java.util.Optional;
import java.util.OptionalInt;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.DocumentType;

/**
 * What to translate.
 *
 * @param from id of the dialect that the content is in; {@code canonical} is one too
 * @param to id of the dialect to write
 * @param type which document it is, or empty to look
 * @param document which one of many, from 1, or empty for all
 * @param content one document, a file of many, or a SOAP message around one
 * @param defaults what the envelope gets where the sender's dialect maps nothing
 * @param disclosing what the recipient may see
 */
public record Order(
        String from,
        String to,
        Optional<DocumentType> type,
        OptionalInt document,
        byte[] content,
        EnvelopeDefaults defaults,
        Disclosing disclosing) {}

package org.mentorhub.routes.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.DocumentType;

/**
 * What a transport hands to the intake.
 *
 * @param sender who authenticated
 * @param bounds of a submission on this way in
 * @param dialect how the documents are written: the sender's, or canonical where it says so
 * @param type which document, where the call says it; else each document tells
 * @param messageId the id that the call carries outside its documents, where there is one
 * @param origin the way it came
 * @param receivedAt when the hub had the whole of it
 * @param answering how the sender learns what was decided
 * @param body its documents
 */
public record IntakeRequest(
        Partner sender,
        Bounds bounds,
        Dialect dialect,
        Optional<DocumentType> type,
        Optional<String> messageId,
        Origin origin,
        Instant receivedAt,
        Answering answering,
        NativeBody.Taken body) {

    /**
     * The message id of what brings none: the digest of its bytes and of its place. The same bytes at another place are another sending.
     *
     * @param place where on its way it came: a file's name, a queue
     * @param content digest of all its bytes
     */
    public static String messageIdOf(String place, Digest content) {
        var both = Digest.of((place + "\n" + content.hex()).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(both.hex()));
    }

    /**
     * The way a submission came.
     *
     * @param transport {@code rest}
     * @param place where on it: part of the message id where nothing else gives one
     * @param mediaType of each document
     * @param returnAddress what the transport needs to tell its sender of it later: a file's name, a reply-to address; kept sealed
     */
    public record Origin(String transport, String place, String mediaType, Optional<String> returnAddress) {

        /** The way of a call that is answered at once. */
        public Origin(String transport, String place, String mediaType) {
            this(transport, place, mediaType, Optional.empty());
        }
    }
}

package org.mentorhub.connectors.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.PartnerId;

/**
 * What an envelope gets where the sender's dialect maps nothing.
 *
 * @param sender who authenticated
 * @param messageId the id of the call, file or message
 * @param issuedAt the time of the call, file or message
 * @param programme the partner's default programme code: {@code MENTOR2}
 * @param season the programme's season, {@code 2026-1}, where the partner's file names one
 */
public record EnvelopeDefaults(
        PartnerId sender,
        String messageId,
        Instant issuedAt,
        String programme,
        @Nullable String season) {}

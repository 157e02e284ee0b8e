package org.mentorhub.routes.partner;

import java.util.Optional;

/**
 * The ways in that are open to a partner. A partner without one sends nothing.
 *
 * @param rest its limits where it may call {@code /api/v1/partners/<id>/}
 */
public record Inbound(Optional<Rest> rest) {

    /**
     * Bounds of one REST call, so that no call costs more memory than this.
     *
     * @param documentsPerCall documents in one submission, at most
     * @param bytesPerCall size of the whole body
     * @param bytesPerDocument size of one document
     */
    public record Rest(int documentsPerCall, int bytesPerCall, int bytesPerDocument) {}
}

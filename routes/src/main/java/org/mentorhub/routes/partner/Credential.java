package org.mentorhub.routes.partner;

/**
 * A name and where its secret is kept; the secret itself is never in {@code config/}.
 *
 * @param username who the hub is for this partner
 * @param secretFile name of a file in the secrets folder of the data directory
 */
public record Credential(String username, String secretFile) {}

package org.mentorhub.routes.security;

import java.time.Duration;

/**
 * A token as it is given out.
 *
 * @param value the compact JWT
 * @param life how long it counts
 */
public record AccessToken(String value, Duration life) {}

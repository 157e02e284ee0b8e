package org.mentorhub.schemas;

/**
 * What is written for a canonical code in a partner's system.
 *
 * @param code the partner's code
 * @param exact whether reading it gives the canonical code again; where not, writing it is an approximation
 */
public record NativeCode(String code, boolean exact) {}

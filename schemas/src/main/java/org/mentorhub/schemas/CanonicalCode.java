package org.mentorhub.schemas;

/**
 * What a partner's code means.
 *
 * @param code the canonical code
 * @param listed whether the partner's code stands in the list as it was written; where not, it was recognised by its name
 *     without case and accents or by another spelling, and will be written back in the list's form
 */
public record CanonicalCode(String code, boolean listed) {}

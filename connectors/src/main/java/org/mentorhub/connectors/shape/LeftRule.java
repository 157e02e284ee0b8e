package org.mentorhub.connectors.shape;

/**
 * A rule that the hub checks and no description of single places can say.
 *
 * @param code its stable code
 * @param canonical the canonical field that it is told of, as a pattern ({@code modules[].hours}); empty for the document as a whole
 * @param place the native place of that field, without positions; empty where it has none
 */
public record LeftRule(String code, String canonical, String place) {}

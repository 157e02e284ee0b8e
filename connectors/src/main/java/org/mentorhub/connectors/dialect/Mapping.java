package org.mentorhub.connectors.dialect;

/**
 * What one row of a table says, for whoever learns from tables.
 *
 * @param nativePlace the native path from the root, without positions: {@code /beneficiaire/cin}
 * @param canonical the canonical pattern from the root: {@code person.identifiers[scheme=MA-CNIE].value}; empty where there is none
 */
public record Mapping(String nativePlace, String canonical) {}

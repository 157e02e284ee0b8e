package org.mentorhub.connectors.translation;

/**
 * Something odd that does not stop a document: a usual form that an identifier does not have, hours that do not add up.
 *
 * @param code stable code of the rule
 * @param path canonical path
 * @param text what is odd, without personal data
 */
public record Warning(String code, String path, String text) {}

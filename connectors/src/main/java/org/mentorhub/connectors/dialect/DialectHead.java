package org.mentorhub.connectors.dialect;

/**
 * What stands above a dialect's tables.
 *
 * @param id the folder's name
 * @param title for people
 * @param language of texts and answers: BCP 47
 * @param digest SHA-256 (hex) of the tables and the lists they use
 */
record DialectHead(String id, String title, String language, String digest) {}

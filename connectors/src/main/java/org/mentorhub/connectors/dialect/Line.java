package org.mentorhub.connectors.dialect;

/**
 * One line of the page that people read.
 *
 * @param row the row
 * @param how its conversion with what the table says of it
 */
record Line(Row row, String how) {}

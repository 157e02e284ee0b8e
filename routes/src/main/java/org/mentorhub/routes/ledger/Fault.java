package org.mentorhub.routes.ledger;

/**
 * A rule that a document breaks, without the value that breaks it.
 *
 * @param code the rule's stable code
 * @param place where in the sender's own document: line and column, pointer, cell
 */
public record Fault(String code, String place) {}

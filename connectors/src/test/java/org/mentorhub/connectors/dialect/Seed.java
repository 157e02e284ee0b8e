package org.mentorhub.connectors.dialect;

import org.mentorhub.connectors.repair.RepairProgram.Form;
import org.mentorhub.schemas.DocumentType;

/**
 * A document with one fault in it.
 *
 * @param dialect that the document is in
 * @param type of the document
 * @param kind class of the fault: {@code date}
 * @param name of the fault, for people
 * @param original the document without it
 * @param content the document with it
 * @param code of the rule that must be named
 * @param place where it must be said to stand; a beginning of it
 * @param form how the dialect's sender writes
 */
record Seed(
        String dialect,
        DocumentType type,
        String kind,
        String name,
        byte[] original,
        byte[] content,
        String code,
        String place,
        Form form) {

    @Override
    public String toString() {
        return dialect + " " + type.id() + ": " + kind + ", " + name;
    }
}

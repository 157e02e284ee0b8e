package org.mentorhub.routes;

import org.mentorhub.schemas.PartnerId;

/**
 * The steps of a document's way, in order. Route ids, their descriptions, metrics and MBeans take their names from here, so that
 * one word means one thing wherever an operator reads it.
 */
public enum Step {
    /** A partner's call comes in by REST. */
    INTAKE_REST("intake-rest", "Takes submissions by REST and hands them to the intake"),
    /** A partner's call comes in by SOAP. */
    INTAKE_SOAP("intake-soap", "Takes submissions by SOAP and hands them to the intake"),
    /** Messages of a queue come in; {@code take-from-<partner>}. */
    TAKE("take-from", "Takes messages from a partner's queue and hands them to the intake"),
    /** Files of the partner's own server come in; {@code pickup-from-<partner>}. */
    PICK_UP("pickup-from", "Fetches files from a partner's SFTP server and hands them to the intake"),
    /** What is new in a list of the partner's service comes in; {@code poll-from-<partner>}. */
    POLL("poll-from", "Asks a partner's service for documents that are new and hands them to the intake"),
    /** Files that a partner put on the hub's server come in; {@code uploads-of-<partner>}. */
    UPLOADS("uploads-of", "Takes files that a partner uploaded and hands them to the intake"),
    /** All transports in meet here; {@code direct:intake}. */
    INTAKE("intake", "One submission: read, validate, address, try to write, commit, receipt"),
    /** Native bytes become a canonical document. */
    READ("read", "Reads a native document into the canonical model"),
    /** The canonical document is held against schema and rules. */
    VALIDATE("validate", "Checks a canonical document against schema and rules"),
    /** Recipients are found, and whether the sender may send to them. */
    ADDRESS("address", "Finds the recipients and whether the sender may send to them"),
    /** The document is written once for each recipient, to know what it would lose there. */
    TRY("try", "Writes the document once for each recipient, to know what it would lose there"),
    /** What the ledger is to keep is made, and trees that are not needed any more are let go. */
    PREPARE("prepare", "Makes of each document what the ledger is to keep"),
    /** The point of no loss. */
    COMMIT("commit", "Commits submission, exchanges and deliveries to the ledger"),
    /** A recipient's work list; {@code deliver-to-<partner>}. */
    DELIVER("deliver-to", "Claims what is due for a partner and hands it over"),
    /** A recipient's work list, made a file at a time; {@code drop-for-<partner>}. */
    DROP("drop-for", "Puts what is due for a partner into one file and drops it"),
    /** A recipient fetches what waits for it; {@code mailbox}. */
    MAILBOX("mailbox", "Offers a partner that fetches its documents what waits for it"),
    /** What is due becomes this process's own. */
    CLAIM("claim", "Claims a delivery that is due"),
    /** The sealed document is opened. */
    LOAD("load", "Loads the document of a claimed delivery"),
    /** What the recipient may not see is taken out. */
    DISCLOSE("disclose", "Takes out what the recipient may not see"),
    /** The canonical document becomes the recipient's native one. */
    WRITE("write", "Writes the document as its recipient reads it"),
    /** Across the network; {@code send-by-<transport>}. */
    HAND_OVER("send-by", "Hands a document or notice over to its recipient"),
    /** What became of the hand-over is recorded. */
    SETTLE("settle", "Records in the ledger what became of a hand-over");

    private final String id;
    private final String description;

    Step(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The step's id in routes, metrics and MBeans: lower case with hyphens. */
    public String id() {
        return id;
    }

    /** What the step does, for operators. */
    public String description() {
        return description;
    }

    /** The id of a partner's own route of this step: {@code deliver-to-it-comune-milano}. */
    public String routeId(PartnerId partner) {
        return id + "-" + partner.value();
    }

    /** The id of a transport's own route of this step: {@code send-by-soap}. */
    public String routeId(String transport) {
        return id + "-" + transport;
    }
}

package org.mentorhub.connectors.check;

/** What one document says of a law. */
public sealed interface Verdict {

    /** The law was kept. */
    record Kept() implements Verdict {}

    /** The law says nothing about this document: it cannot be written there, or reads with a report. */
    record DoesNotApply() implements Verdict {}

    /**
     * The law was broken.
     *
     * @param how what was found, with personal data only of generated people
     */
    record Broken(String how) implements Verdict {}
}

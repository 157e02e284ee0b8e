package org.mentorhub.routes.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.schemas.PartnerId;

/** One document on its way through the intake: each step adds what it found. A draft with a violation goes no further. */
public final class Draft {
    private final NativeDocument source;
    private Optional<Reading.Read> reading = Optional.empty();
    private Set<PartnerId> recipients = Set.of();
    private final List<Trial> trials = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private Optional<String> documentId = Optional.empty();
    private Optional<SubmittedDocument> prepared = Optional.empty();

    Draft(NativeDocument source) {
        this.source = source;
    }

    /** The document as its sender wrote it. */
    public NativeDocument source() {
        return source;
    }

    /** Its place in the submission, counted from 1. */
    public int position() {
        return source.position();
    }

    /** Whether no step has found anything wrong. */
    public boolean isOpen() {
        return violations.isEmpty();
    }

    /** What it breaks; empty while it is open. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** What it breaks, without the values: which rules, and where. */
    List<Fault> faults() {
        return faults(violations);
    }

    /** Violations without their values. */
    static List<Fault> faults(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new Fault(violation.code(), violation.place()))
                .toList();
    }

    /** What reading gave; empty where it was not read. */
    public Optional<Reading.Read> reading() {
        return reading;
    }

    /** The sender's id of the document; empty where it was not read. */
    public Optional<String> documentId() {
        return documentId;
    }

    /** What the ledger is to keep; empty until the last step. */
    Optional<SubmittedDocument> prepared() {
        return prepared;
    }

    void prepare(SubmittedDocument document) {
        prepared = Optional.of(document);
    }

    /** Lets go of the trees and reports, of which thousands fill the heap; numbers and ids stay. */
    void lighten() {
        reading = Optional.empty();
        trials.replaceAll(Trial::withoutReport);
    }

    /** The canonical document of a draft that was read. */
    CanonicalDocument document() {
        return reading.orElseThrow(() -> new IllegalStateException("this draft was not read"))
                .document();
    }

    /** To whom it goes, in the order of ids, so that equal documents get equal answers. */
    Set<PartnerId> recipients() {
        return recipients;
    }

    /** What became of writing it for each recipient. */
    public List<Trial> trials() {
        return List.copyOf(trials);
    }

    void refuse(Violation violation) {
        violations.add(violation);
    }

    void read(Reading result) {
        switch (result) {
            case Reading.Read read -> {
                reading = Optional.of(read);
                documentId = Optional.of(read.document().documentId());
            }
            case Reading.Refused refused -> violations.addAll(refused.violations());
        }
    }

    void addressTo(Set<PartnerId> found) {
        recipients = Collections.unmodifiableSortedSet(new TreeSet<>(found));
    }

    void add(Trial trial) {
        trials.add(trial);
    }
}

package org.mentorhub.connectors.check;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.check.Verdict.Broken;
import org.mentorhub.connectors.check.Verdict.DoesNotApply;
import org.mentorhub.schemas.DocumentType;

/** Counts what documents say of a law, until it was tested on enough of them, or so many in a row say nothing that none will. */
final class Tally {

    /** Of the bundled tables the hardest to please takes one document in ten; a pair that can exchange none takes none. */
    private static final int IN_VAIN = 250;

    private final String law;
    private final int documents;
    private final long seed;
    private int tested;
    private int inVain;
    private int failures;

    @Nullable
    private String first;

    /**
     * @param law the law's id
     * @param documents how many are enough
     * @param seed of the first document
     */
    Tally(String law, int documents, long seed) {
        this.law = law;
        this.documents = documents;
        this.seed = seed;
    }

    /** Whether another document is wanted. */
    boolean isOpen() {
        return tested < documents && inVain < IN_VAIN;
    }

    /** Takes what the document of that seed says. */
    void add(long at, Verdict verdict) {
        if (verdict instanceof DoesNotApply) {
            inVain++;
            return;
        }
        inVain = 0;
        tested++;
        if (verdict instanceof Broken(String how)) {
            failures++;
            first = first == null ? "seed " + at + ": " + how : first;
        }
    }

    LawResult result(String dialect, DocumentType type) {
        return new LawResult(dialect, type, law, tested, failures, seed, first);
    }
}

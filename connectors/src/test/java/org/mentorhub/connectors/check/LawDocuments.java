package org.mentorhub.connectors.check;

/**
 * Which documents the laws are tested on: the same ones in every build, so that one commit has one verdict. {@code -Dlaws.seed=} takes
 * others, {@code -Dlaws.documents=} and {@code -Dlaws.pair.documents=} more or fewer.
 */
final class LawDocuments {
    /** A law, dialect and document. */
    static final int EACH = Integer.getInteger("laws.documents", 1000);

    /** A pair and document. */
    static final int EACH_PAIR = Integer.getInteger("laws.pair.documents", 20);

    /** Of the first document. */
    static final long SEED = Long.getLong("laws.seed", 1);

    static {
        System.out.println("laws: seed " + SEED + ", others with -Dlaws.seed=N");
    }

    private LawDocuments() {}
}

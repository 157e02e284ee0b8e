package org.mentorhub.connectors.check;

import java.util.Random;

/**
 * Which documents the laws are tested on: other ones in every build. {@code -Dlaws.seed=} takes those of another build again,
 * {@code -Dlaws.documents=} and {@code -Dlaws.pair.documents=} take more or fewer.
 */
final class LawDocuments {
    /** A law, dialect and document. */
    static final int EACH = Integer.getInteger("laws.documents", 1000);

    /** A pair and document. */
    static final int EACH_PAIR = Integer.getInteger("laws.pair.documents", 20);

    /** Of the first document. */
    static final long SEED = Long.getLong("laws.seed", new Random().nextInt(Integer.MAX_VALUE));

    static {
        System.out.println("laws: seed " + SEED + ", the same documents again with -Dlaws.seed=" + SEED);
    }

    private LawDocuments() {}
}

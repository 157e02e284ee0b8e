package org.mentorhub.routes.intake;

import java.util.List;
import org.mentorhub.routes.ledger.Digest;

/** What came of taking in the body of a call. */
public sealed interface NativeBody {

    /**
     * It was taken whole and within bounds.
     *
     * @param documents at least one
     * @param content digest of all bytes, as they came
     * @param memory held for it until the call ends
     */
    record Taken(List<NativeDocument> documents, Digest content, IntakeMemory.Share memory) implements NativeBody {
        public Taken {
            documents = List.copyOf(documents);
        }
    }

    /** Larger than the bound; the rest was not kept. */
    record TooLarge(long bound) implements NativeBody {}

    /** More documents than the bound. */
    record TooManyDocuments(int bound) implements NativeBody {}

    /** Empty, or it ended before its announced length. */
    record Incomplete() implements NativeBody {}

    /** Other calls under way take all the memory there is; this one may come again. */
    record NoRoom() implements NativeBody {}
}

package org.mentorhub.routes.admin;

import java.util.List;

/** {@code org.mentorhub:type=Identities}: two candidates for one identity, which nobody but an operator decides. Never shows content. */
@Described("Conflicts about identities: the hub merges and overwrites nothing by itself; notifies when one comes up")
public interface IdentitiesMXBean {

    /** How many. */
    @Described("How many conflicts wait for a decision")
    long getCount();

    /** Lists. */
    @ReadsOnly
    @Described("Lists conflicts that wait for a decision, oldest first: ids and schemes, no content")
    List<ConflictView> list(@Described(name = "limit", value = "how many at most: 1 to 1000") int limit);

    /** Lists decisions. */
    @ReadsOnly
    @Described("Lists conflicts that were decided, the latest decision first")
    List<ConflictView> listDecided(@Described(name = "limit", value = "how many at most: 1 to 1000") int limit);

    /** Shows one. */
    @ReadsOnly
    @Described("Shows one conflict: candidates with their documents, what agrees and differs in them, and what each"
            + " decision does; names of fields and schemes, no content")
    ConflictView show(@Described(name = "conflict", value = "the conflict's id") String conflict);

    /** What an id names. */
    @ReadsOnly
    @Described("What a partner's own id names: persons, documents or placements, with the exchanges about them")
    List<KnownView> known(
            @Described(name = "partner", value = "a partner's id") String partner,
            @Described(name = "id", value = "what that partner calls it") String id);

    /** Decides one. */
    @Described("Decides a conflict; show says what that does. People who were found to be one cannot be parted")
    String decide(
            @Described(name = "conflict", value = "the conflict's id") String conflict,
            @Described(name = "verdict", value = "same or different") String verdict,
            @Described(name = "reason", value = "how you know, for the record: 1 to 200 characters, nobody's data")
                    String reason);
}

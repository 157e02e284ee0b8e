package org.mentorhub.connectors.transport;

import java.util.Optional;

/**
 * What a partner itself calls a person, a document or a placement, as its answer says. It may be personal data: sealed in the ledger,
 * never logged.
 *
 * @param of what it names
 * @param value the id, 1 to 64 of {@code A-Z a-z 0-9 . _ : / -}
 */
public record OwnId(Of of, String value) {
    private static final int LONGEST = 64;

    /** What a partner has ids for. */
    public enum Of {
        PERSON,
        DOCUMENT,
        PLACEMENT
    }

    /** That id, or empty where the text has not the form of one: an answer's odd text teaches nothing. */
    public static Optional<OwnId> read(Of of, String text) {
        var id = text.strip();
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(OwnId::isOfIds)
                ? Optional.of(new OwnId(of, id))
                : Optional.empty();
    }

    private static boolean isOfIds(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._:/-".indexOf(c) >= 0;
    }
}

package org.mentorhub.routes.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mentorhub.routes.ledger.Attachments;
import org.mentorhub.routes.ledger.IncomingContent;

/**
 * Takes in what comes beside a document, part by part, straight to disk and within bounds. Nothing is synced before all of it is there, so
 * that a message of thousands of parts is refused cheaply; closed without {@link #finish}, nothing stays. For one thread.
 */
public final class BesideReader implements AutoCloseable {
    /** Bytes of one part, at most. */
    public static final long LARGEST = 100L << 20;

    /** Bytes of all parts of a document together, at most. */
    public static final long ALL = 200L << 20;

    /** Parts beside a document, at most. */
    public static final int MOST = 20;

    private static final int PIECE = 16 * 1024;
    private static final Pattern CONTENT_ID = Pattern.compile("[A-Za-z0-9._@+-]{1,100}");

    private final Attachments attachments;
    private final Map<String, IncomingContent> parts = new LinkedHashMap<>();
    private long all;

    /** @param attachments where they go */
    public BesideReader(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Why a part is not taken. */
    public enum Refusal {
        /** More than {@value #MOST} parts. */
        TOO_MANY,
        /** More bytes than a part, or all of them, may have. */
        TOO_LARGE,
        /** No content id, one that is none, or one that came before. */
        CONTENT_ID
    }

    /**
     * Takes the next part, to its end.
     *
     * @param contentId what the document calls it: 1 to 100 of {@code A-Z a-z 0-9 . _ @ + -}
     * @throws IOException where it broke off
     */
    public Optional<Refusal> take(String contentId, InputStream body) throws IOException {
        if (parts.size() == MOST) {
            return Optional.of(Refusal.TOO_MANY);
        }
        if (!CONTENT_ID.matcher(contentId).matches() || parts.containsKey(contentId)) {
            return Optional.of(Refusal.CONTENT_ID);
        }
        var part = attachments.begin();
        parts.put(contentId, part);
        var piece = new byte[PIECE];
        long size = 0;
        for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
            size += length;
            all += length;
            if (size > LARGEST || all > ALL) {
                return Optional.of(Refusal.TOO_LARGE);
            }
            part.write(piece, 0, length);
        }
        return Optional.empty();
    }

    /** Brings all of them to disk. */
    public List<BesideDocument> finish() {
        List<BesideDocument> finished = new ArrayList<>();
        parts.forEach((contentId, part) -> finished.add(new BesideDocument(contentId, part.finish())));
        return finished;
    }

    @Override
    public void close() {
        parts.values().forEach(IncomingContent::close);
    }
}

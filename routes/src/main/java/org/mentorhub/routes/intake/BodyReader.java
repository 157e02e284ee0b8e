package org.mentorhub.routes.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Bounds;

/**
 * Takes in the body of one call within the partner's bounds: as one document, or line by line. It keeps no byte beyond the bounds and
 * looks into no document.
 */
public final class BodyReader {
    private static final int CHUNK = 16 * 1024;

    private final Bounds bounds;
    private final IntakeMemory.Share memory;
    private final MessageDigest digest = sha256();
    private final List<NativeDocument> documents = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lineSize;
    private int lineNumber = 1;
    private long total;

    private BodyReader(Bounds bounds, IntakeMemory.Share memory) {
        this.bounds = bounds;
        this.memory = memory;
    }

    /** Takes a body that is one document. */
    public static NativeBody one(InputStream body, Bounds bounds, IntakeMemory memory) {
        return new BodyReader(bounds, memory.share()).read(body, BodyReader::addWhole);
    }

    /** Takes a body that has one document a line; empty lines do not count as documents. */
    public static NativeBody lines(InputStream body, Bounds bounds, IntakeMemory memory) {
        return new BodyReader(bounds, memory.share()).read(body, BodyReader::addLines);
    }

    @FunctionalInterface
    private interface Splitter {
        void add(BodyReader reader, byte[] chunk, int length);
    }

    private NativeBody read(InputStream body, Splitter splitter) {
        var refusal = readChunks(body, splitter);
        if (refusal.isPresent()) {
            memory.close();
            return refusal.get();
        }
        return new NativeBody.Taken(documents, new Digest(HexFormat.of().formatHex(digest.digest())), memory);
    }

    private Optional<NativeBody> readChunks(InputStream body, Splitter splitter) {
        var chunk = new byte[CHUNK];
        try {
            for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                total += length;
                if (total > bounds.bytes()) {
                    return Optional.of(new NativeBody.TooLarge(bounds.bytes()));
                }
                if (!memory.take(length)) {
                    return Optional.of(new NativeBody.NoRoom());
                }
                digest.update(chunk, 0, length);
                splitter.add(this, chunk, length);
                if (documents.size() > bounds.documents()) {
                    return Optional.of(new NativeBody.TooManyDocuments(bounds.documents()));
                }
            }
        } catch (IOException brokenOff) {
            return Optional.of(new NativeBody.Incomplete());
        }
        endDocument();
        if (documents.size() > bounds.documents()) {
            return Optional.of(new NativeBody.TooManyDocuments(bounds.documents()));
        }
        return documents.isEmpty() ? Optional.of(new NativeBody.Incomplete()) : Optional.empty();
    }

    private void addWhole(byte[] chunk, int length) {
        keep(chunk, 0, length);
    }

    private void addLines(byte[] chunk, int length) {
        int start = 0;
        for (int at = 0; at < length; at++) {
            if (chunk[at] == '\n') {
                keep(chunk, start, at - start);
                endDocument();
                lineNumber++;
                start = at + 1;
            }
        }
        keep(chunk, start, length - start);
    }

    private void keep(byte[] chunk, int start, int length) {
        lineSize += length;
        if (lineSize <= bounds.bytesPerDocument()) {
            line.write(chunk, start, length);
        } else {
            line.reset();
        }
    }

    private void endDocument() {
        var content = line.toByteArray();
        if (lineSize > bounds.bytesPerDocument() || !isBlank(content)) {
            documents.add(new NativeDocument(lineNumber, content, lineSize));
        }
        line.reset();
        lineSize = 0;
    }

    private static boolean isBlank(byte[] content) {
        for (byte b : content) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}

package org.mentorhub.connectors.translation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document a file: whatever is in it is the document, and reading it says what is wrong. */
public enum SingleDocument implements FileForm {
    INSTANCE;

    @Override
    public boolean holdsMany() {
        return false;
    }

    @Override
    public FileCheck check(InputStream file) {
        return new FileCheck.Sound(1);
    }

    @Override
    public Slices open(InputStream file) throws IOException {
        return new One(file.readAllBytes(), file);
    }

    @Override
    public byte[] join(List<byte[]> documents) {
        if (documents.size() != 1) {
            throw new IllegalArgumentException(
                    documents.size() + " documents for one file; this dialect writes one document a file");
        }
        return documents.getFirst();
    }

    /** The document as it came: its format has no place for reasons, and the notice tells them. */
    @Override
    public byte[] refused(List<RefusedSlice> refused, String language) {
        return refused.getFirst().slice().content();
    }

    private static final class One implements Slices {
        private byte @Nullable [] content;
        private final InputStream file;

        One(byte[] content, InputStream file) {
            this.content = content;
            this.file = file;
        }

        @Override
        public @Nullable Slice next() {
            byte[] left = content;
            content = null;
            return left == null ? null : Slice.whole(left);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

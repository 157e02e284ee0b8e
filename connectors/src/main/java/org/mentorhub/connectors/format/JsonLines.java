package org.mentorhub.connectors.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;

/**
 * Files of JSON documents: one a line, or one document over several lines. Which of the two it is the first line tells: it holds a whole
 * object or not.
 *
 * @param limits what one document may cost
 */
public record JsonLines(IntakeLimits limits) implements FileForm {

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public FileCheck check(InputStream file) throws IOException {
        var lines = new Lines(file, limits.bytes());
        int documents = 0;
        try {
            while (lines.slice() != null) {
                documents++;
            }
        } catch (BrokenDocument e) {
            return new FileCheck.Broken(List.of(e.violation()));
        }
        return documents > 0
                ? new FileCheck.Sound(documents)
                : new FileCheck.Broken(List.of(FormatRule.EMPTY.violation("document", null, null)));
    }

    @Override
    public Slices open(InputStream file) {
        return new Lines(file, limits.bytes());
    }

    @Override
    public byte[] join(List<byte[]> documents) {
        var all = new ByteArrayOutputStream();
        for (byte[] document : documents) {
            all.writeBytes(document);
            if (documents.size() > 1) {
                all.write('\n');
            }
        }
        return all.toByteArray();
    }

    /** The documents as they came: JSON has no place for reasons that is not read, and the notice tells them. */
    @Override
    public byte[] refused(List<RefusedSlice> refused, String language) {
        return join(refused.stream().map(each -> each.slice().content()).toList());
    }

    /** The documents of one file. */
    private static final class Lines implements Slices {

        private final InputStream file;
        private final int most;
        private int line = 1;
        private int record;
        private boolean whole;

        Lines(InputStream file, int most) {
            this.file = new BufferedInputStream(file);
            this.most = most;
        }

        @Override
        public @Nullable Slice next() throws IOException {
            try {
                return slice();
            } catch (BrokenDocument e) {
                throw new IOException("the file is not the one that was checked: "
                        + e.violation().place());
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        private @Nullable Slice slice() throws IOException, BrokenDocument {
            var content = new ByteArrayOutputStream();
            while (!whole && takeLine(content)) {
                boolean blank = isBlank(content.toByteArray());
                if (!blank && record == 0 && !isWholeObject(content.toByteArray())) {
                    whole = true;
                    int begins = line - 1;
                    while (takeLine(content)) {
                        // one document over many lines
                    }
                    return new Slice(++record, begins, content.toByteArray());
                }
                if (!blank) {
                    return new Slice(++record, line - 1, content.toByteArray());
                }
                content.reset();
            }
            return null;
        }

        /** Adds the next line with its end; false at the end of the file. */
        private boolean takeLine(ByteArrayOutputStream to) throws IOException, BrokenDocument {
            int read = file.read();
            if (read < 0) {
                return false;
            }
            while (read >= 0 && read != '\n') {
                to.write(read);
                if (to.size() > most) {
                    throw FormatRule.SIZE.stop("line " + line, null, null, Integer.toString(most));
                }
                read = file.read();
            }
            if (read >= 0) {
                to.write(read);
            }
            line++;
            return true;
        }

        private static boolean isBlank(byte[] line) {
            for (byte each : line) {
                if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                    return false;
                }
            }
            return true;
        }

        /** Whether brackets outside of texts close as often as they open. */
        private static boolean isWholeObject(byte[] line) {
            int depth = 0;
            boolean text = false;
            for (int i = 0; i < line.length; i++) {
                byte c = line[i];
                if (text && c == '\\') {
                    i++;
                } else if (c == '"') {
                    text = !text;
                } else if (!text) {
                    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                }
            }
            return depth == 0 && !text;
        }
    }
}

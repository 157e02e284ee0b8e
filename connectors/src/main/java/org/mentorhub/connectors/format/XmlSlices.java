package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;

/**
 * XML in which an element repeats that is a document each: {@code each: report.learningOpportunitySpecification}. A slice is the whole file
 * with blanks where the other documents stand, so what is around them belongs to each, and places in a slice are places in the file.
 *
 * @param parts finds where they stand
 * @param limits what one document may cost
 */
record XmlSlices(XmlParts parts, IntakeLimits limits) implements FileForm {

    /** A slice is as long as its file: so many characters may be read for all of them, and a file of many must be the shorter for it. */
    private static final long MOST_CHARACTERS = 256L << 20;

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public boolean joinsMany() {
        return false;
    }

    @Override
    public FileCheck check(InputStream file) throws IOException {
        byte[] content = file.readNBytes(limits.bytes() + 1);
        List<XmlParts.Part> found = parts.of(content);
        long most = MOST_CHARACTERS / Math.max(1, found.size());
        if (content.length > most) {
            return new FileCheck.Broken(List.of(FormatRule.SIZE.violation(
                    "document", Integer.toString(content.length), null, Long.toString(most))));
        }
        return new FileCheck.Sound(Math.max(1, found.size()));
    }

    @Override
    public Slices open(InputStream file) throws IOException {
        byte[] content = file.readNBytes(limits.bytes() + 1);
        return new Each(content, parts.of(content), file);
    }

    @Override
    public byte[] join(List<byte[]> documents) {
        if (documents.size() != 1) {
            throw new IllegalArgumentException(
                    documents.size() + " documents for one file; this dialect writes one document a file");
        }
        return documents.getFirst();
    }

    /** The file again without those that were taken: what is blank in one slice stands in another. */
    @Override
    public byte[] refused(List<RefusedSlice> refused, String language) {
        byte[] first = refused.getFirst().slice().content();
        try {
            StringBuilder all = new StringBuilder(XmlSource.of(first).text());
            for (RefusedSlice each : refused) {
                String one = XmlSource.of(each.slice().content()).text();
                for (int i = 0; i < Math.min(all.length(), one.length()); i++) {
                    all.setCharAt(i, all.charAt(i) == ' ' ? one.charAt(i) : all.charAt(i));
                }
            }
            return encoded(all, first);
        } catch (BrokenDocument unreadable) {
            return first;
        }
    }

    /** As the file is: in its charset, with its mark. */
    private static byte[] encoded(StringBuilder text, byte[] file) throws BrokenDocument {
        String mark = XmlSource.of(file).byteOrderMark() ? "\uFEFF" : "";
        return (mark + text).getBytes(XmlCharset.of(file));
    }

    /** The documents of one file. */
    private static final class Each implements Slices {

        private final byte[] content;
        private final List<XmlParts.Part> found;
        private final InputStream file;
        private int record;

        Each(byte[] content, List<XmlParts.Part> found, InputStream file) {
            this.content = content;
            this.found = found;
            this.file = file;
        }

        @Override
        public @Nullable Slice next() throws IOException {
            if (record >= Math.max(1, found.size())) {
                return null;
            }
            record++;
            return new Slice(record, 1, found.size() < 2 ? content : slice(found.get(record - 1)));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }

        private byte[] slice(XmlParts.Part part) throws IOException {
            try {
                StringBuilder text = new StringBuilder(XmlSource.of(content).text());
                others(part).forEach(other -> blank(text, other));
                return encoded(text, content);
            } catch (BrokenDocument e) {
                throw new IOException("the file is not the one that was checked: "
                        + e.violation().place());
            }
        }

        /** What does not belong to that document: the other documents, with what is around them alone. */
        private List<XmlParts.Part> others(XmlParts.Part part) {
            List<XmlParts.Part> others = new ArrayList<>();
            for (XmlParts.Part other : found) {
                if (!other.around().equals(part.around())) {
                    others.add(other.around());
                } else if (!other.equals(part)) {
                    others.add(other);
                }
            }
            return others;
        }

        private static void blank(StringBuilder text, XmlParts.Part part) {
            for (int i = part.start(); i < part.end(); i++) {
                char c = text.charAt(i);
                if (c != '\n' && c != '\r') {
                    text.setCharAt(i, ' ');
                }
            }
        }
    }
}

package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One record of a file of fixed width, as it stands there.
 *
 * @param number its place in the file, from 1
 * @param raw its bytes without the end of line
 */
record FixedRecord(int number, byte[] raw) {

    String place() {
        return "record " + number;
    }

    String place(Span span) {
        return place() + ", " + span.place();
    }

    /** What stands there, without the blanks around it. */
    String text(Span span, Charset charset) throws BrokenDocument {
        return bare(span, charset).strip();
    }

    /** The same with the blanks before it, which may say where in the span it stands. */
    String placedText(Span span, Charset charset) throws BrokenDocument {
        return bare(span, charset).stripTrailing();
    }

    private String bare(Span span, Charset charset) throws BrokenDocument {
        String text = new String(raw, span.from() - 1, span.width(), charset);
        if (text.indexOf('\uFFFD') >= 0) {
            byte[] part = Arrays.copyOfRange(raw, span.from() - 1, span.to());
            throw StrictDecoder.wrongByte(part, charset, place(span));
        }
        return text;
    }

    /** Whether the record says that it is of that type. */
    boolean is(String mark, Span type) {
        if (raw.length < type.to() || mark.length() != type.width()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (raw[type.from() - 1 + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What it says of its type, for people. */
    String type(Span type) {
        int to = Math.min(raw.length, type.to());
        return to < type.from()
                ? ""
                : new String(raw, type.from() - 1, to - type.from() + 1, StandardCharsets.ISO_8859_1);
    }

    /** Refuses a record of another length: one in UTF-8 is longer, for letters with accents are two bytes there. */
    void requireLength(FixedLayout layout) throws BrokenDocument {
        if (raw.length == layout.length()) {
            return;
        }
        String found = Integer.toString(raw.length);
        String due = Integer.toString(layout.length());
        if (isUtf8()) {
            throw FormatRule.FIXED_LENGTH_UTF_8.stop(
                    place(),
                    found,
                    layout.charset().name(),
                    due,
                    layout.charset().name());
        }
        int missing = layout.length() - raw.length;
        throw missing > 0
                ? FormatRule.FIXED_LENGTH_SHORT.stop(place(), found, null, due, Integer.toString(missing))
                : FormatRule.FIXED_LENGTH_LONG.stop(place(), found, null, due, Integer.toString(-missing));
    }

    private boolean isUtf8() {
        String text = new String(raw, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 && text.length() < raw.length;
    }
}

package org.mentorhub.schemas.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a value as JSON in UTF-8, byte by byte as Jackson's mapper writes the same tree: no blanks, what lies outside the basic plane as
 * two escapes. What the hub stores and compares of a document are these bytes. For one value.
 */
public final class JsonText {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** The most that one character becomes: an escape. */
    private static final int WIDEST = 6;
    /** From here on Java writes an exponent. */
    private static final int MOST_PLACES = 6;

    /** One part in so many is left for letters of two bytes, so that few documents need more room. */
    private static final int SLACK = 8;

    private byte[] bytes;
    private int length;

    private JsonText(int room) {
        bytes = new byte[room];
    }

    /** How long the JSON is where all its characters are plain ones; most documents are nearly so. */
    private static int plainLength(Value value) {
        int size = value.size();
        boolean object = value.isObject();
        int sum = object || value.isArray()
                ? Math.max(2, size + 1)
                : value.asText().length() + (value.isTextual() ? 2 : 0);
        for (int i = 0; i < size; i++) {
            sum += plainLength(value.child(i)) + (object ? value.memberText(i).length : 0);
        }
        return sum;
    }

    /** The bytes of a value. */
    public static byte[] of(Value value) {
        int plain = plainLength(value);
        var text = new JsonText(plain + plain / SLACK);
        text.value(value);
        return text.length == text.bytes.length ? text.bytes : Arrays.copyOf(text.bytes, text.length);
    }

    /** A name with its quotes, and the colon behind it. */
    public static byte[] name(String name) {
        var text = new JsonText(name.length() + 3);
        text.text(name);
        text.put(':');
        return Arrays.copyOf(text.bytes, text.length);
    }

    private void value(Value value) {
        switch (value.form()) {
            case OBJECT -> object(value);
            case LIST -> list(value);
            case TEXT -> text(value.asText());
            case NUMBER -> number(value);
            case BOOLEAN, NULL -> plain(value.asText());
            case MISSING -> plain("null");
        }
    }

    private void object(Value object) {
        put('{');
        for (int i = 0; i < object.size(); i++) {
            if (i > 0) {
                put(',');
            }
            copy(object.memberText(i));
            value(object.child(i));
        }
        put('}');
    }

    private void list(Value list) {
        put('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                put(',');
            }
            value(list.child(i));
        }
        put(']');
    }

    /** Digits that are as Java would write them stand as they are. */
    private void number(Value number) {
        String digits = number.asText();
        if (isPlain(digits)) {
            plain(digits);
        } else if (number.isIntegral()) {
            plain(number.decimal().toBigInteger().toString());
        } else if (number.isFinite()) {
            plain(number.showsZeros() ? number.decimal().toString() : digits);
        } else {
            text(digits);
        }
    }

    /** A minus perhaps, digits without a zero in front, few places. */
    private static boolean isPlain(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int end = digits.length();
        int point = digits.indexOf('.');
        int whole = point < 0 ? end : point;
        boolean zero = whole == start + 1 && digits.charAt(start) == '0';
        if (whole == start || (digits.charAt(start) == '0' && !zero) || (zero && start == 1)) {
            return false;
        }
        if (point >= 0 && (point == end - 1 || end - point - 1 > MOST_PLACES)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = digits.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private void plain(String ascii) {
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    private void text(String text) {
        int end = text.length();
        room(end + 2);
        byte[] to = bytes;
        int at = length;
        to[at++] = '"';
        int i = 0;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            to[at++] = (byte) c;
        }
        length = at;
        if (i < end) {
            rest(text, i);
        }
        put('"');
    }

    /** From the first character on that is no plain one. */
    private void rest(String text, int from) {
        room(WIDEST * (text.length() - from) + 1);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else {
                other(c);
            }
        }
    }

    private void copy(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void other(char c) {
        if (c < 0x80) {
            escape(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isSurrogate(c)) {
            hex(c);
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> escaped(c);
            case '\b' -> escaped('b');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\f' -> escaped('f');
            case '\r' -> escaped('r');
            default -> hex(c);
        }
    }

    private void escaped(char c) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) c;
    }

    private void hex(char c) {
        escaped('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(c >> shift) & 0xF];
        }
    }

    private void put(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 4, length + more));
        }
    }
}

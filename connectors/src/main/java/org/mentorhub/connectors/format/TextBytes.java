package org.mentorhub.connectors.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Text that becomes bytes while it is written. The writer sees to it that the charset has every character. For one document. */
final class TextBytes {

    /** The characters below the blank. */
    static final String CONTROLS =
            IntStream.range(0, ' ').mapToObj(Character::toString).collect(Collectors.joining());

    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int THREE_BYTES = 0x10000;
    private static final int MOST_BYTES = 4;
    private static final int FIRST_SIZE = 4096;
    private static final int MOST_SPARE = 1 << 16;
    private static final byte[] NONE = {};
    private static final ThreadLocal<Spare> SPARE = ThreadLocal.withInitial(Spare::new);

    private static final boolean[] NOTHING = signs("");

    private final Encoding encoding;
    private final byte @Nullable [] single;
    private byte[] bytes;
    private int length;

    TextBytes(Encoding encoding) {
        this(encoding, SPARE.get().take());
    }

    /** @param room to begin with */
    TextBytes(Encoding encoding, byte[] room) {
        this.encoding = encoding;
        this.single = encoding.single();
        this.bytes = room;
    }

    /** The room in which a thread wrote its last document. */
    private static final class Spare {
        private byte[] room = new byte[FIRST_SIZE];

        /** Nobody else gets it until it is given back. */
        byte[] take() {
            byte[] taken = room;
            room = NONE;
            return taken.length == 0 ? new byte[FIRST_SIZE] : taken;
        }
    }

    /** Characters of ASCII that a writer cannot write just as they are. */
    static boolean[] signs(String signs) {
        boolean[] stops = new boolean[ASCII];
        signs.chars().filter(c -> c < ASCII).forEach(c -> stops[c] = true);
        return stops;
    }

    /** One character of ASCII. */
    TextBytes sign(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** A text of any characters. */
    TextBytes text(String text) {
        int at = 0;
        while (at < text.length()) {
            at = plain(text, at, NOTHING);
            if (at < text.length()) {
                int point = text.codePointAt(at);
                point(point);
                at += Character.charCount(point);
            }
        }
        return this;
    }

    /**
     * Writes the characters from that place on, up to the first that is not of ASCII or one of those signs.
     *
     * @return where that stands, or the length of the text
     */
    int plain(String text, int from, boolean[] stops) {
        int end = text.length();
        room(end - from);
        byte[] into = bytes;
        int to = length;
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (c >= ASCII || stops[c]) {
                break;
            }
            into[to++] = (byte) c;
            at++;
        }
        length = to;
        return at;
    }

    /** One character. */
    void point(int point) {
        room(MOST_BYTES);
        if (point < ASCII) {
            bytes[length++] = (byte) point;
        } else if (single != null) {
            bytes[length++] = single[point];
        } else {
            utf8(point);
        }
    }

    private void utf8(int point) {
        if (point < TWO_BYTES) {
            bytes[length++] = (byte) (0xC0 | (point >> 6));
        } else {
            if (point < THREE_BYTES) {
                bytes[length++] = (byte) (0xE0 | (point >> 12));
            } else {
                bytes[length++] = (byte) (0xF0 | (point >> 18));
                further(point >> 12);
            }
            further(point >> 6);
        }
        further(point);
    }

    private void further(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    /** How many bytes there are. */
    int length() {
        return length;
    }

    /** Writes once more what stands between those bytes. */
    void again(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    /** All of it, in the charset; nothing is written after it. */
    byte[] toBytes() {
        boolean direct = single != null || encoding.charset().equals(StandardCharsets.UTF_8);
        byte[] all = direct ? Arrays.copyOf(bytes, length) : encoding.ofUtf8(bytes, length);
        if (bytes.length <= MOST_SPARE) {
            SPARE.get().room = bytes;
        }
        return all;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}

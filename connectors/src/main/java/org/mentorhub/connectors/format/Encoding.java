package org.mentorhub.connectors.format;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A charset as writers need it, compiled once: {@link TextBytes} writes UTF-8 and charsets of one byte a character as they come, all
 * others by way of UTF-8. Immutable.
 */
final class Encoding {

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    private static final int BASIC_PLANE = 1 << 16;
    private static final int ASCII = 128;

    private final Charset charset;
    private final byte @Nullable [] single;
    private final boolean unicode;

    private Encoding(Charset charset) {
        this.charset = charset;
        this.unicode = charset.name().startsWith("UTF-");
        this.single = unicode ? null : single(charset);
    }

    static Encoding of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? UTF_8 : new Encoding(charset);
    }

    Charset charset() {
        return charset;
    }

    /** Whether the charset has that character. */
    boolean has(int point) {
        if (unicode || point < ASCII) {
            return true;
        }
        return single == null
                ? charset.newEncoder().canEncode(Character.toString(point))
                : point < BASIC_PLANE && single[point] != 0;
    }

    /** The byte of each character of the basic plane, 0 where it has none; null where the charset is not of that kind. */
    byte @Nullable [] single() {
        return single;
    }

    /** Bytes in UTF-8 as bytes in the charset, where that is neither UTF-8 nor of single bytes. */
    byte[] ofUtf8(byte[] content, int length) {
        return new String(content, 0, length, StandardCharsets.UTF_8).getBytes(charset);
    }

    private static byte @Nullable [] single(Charset charset) {
        CharsetEncoder encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        if (encoder.maxBytesPerChar() != 1) {
            return null;
        }
        byte[] bytes = new byte[BASIC_PLANE];
        for (int c = 0; c < BASIC_PLANE; c++) {
            if (!Character.isSurrogate((char) c) && encoder.canEncode((char) c)) {
                bytes[c] =
                        charset.encode(CharBuffer.wrap(new char[] {(char) c})).get(0);
            }
        }
        return isAscii(bytes) ? bytes : null;
    }

    private static boolean isAscii(byte[] bytes) {
        for (int c = 0; c < ASCII; c++) {
            if (bytes[c] != c) {
                return false;
            }
        }
        return true;
    }
}

package org.mentorhub.connectors.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Bytes to text, without the silent replacement that the JDK's shortcuts do. */
final class StrictDecoder {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private StrictDecoder() {}

    /** Refuses what is too large or nothing at all. */
    static void requireSize(byte[] content, IntakeLimits limits) throws BrokenDocument {
        if (content.length > limits.bytes()) {
            throw FormatRule.SIZE.stop(
                    "document", Integer.toString(content.length), null, Integer.toString(limits.bytes()));
        }
        if (content.length == 0) {
            throw FormatRule.EMPTY.stop("document", null, null);
        }
    }

    /** Decodes all of it, less a UTF-8 byte-order mark. */
    static SourceText decode(byte[] content, Charset charset) throws BrokenDocument {
        boolean mark = startsWith(content, UTF_8_MARK) && charset.equals(StandardCharsets.UTF_8);
        int from = mark ? UTF_8_MARK.length : 0;
        String text = new String(content, from, content.length - from, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            requireWellFormed(content, from, charset);
        }
        return new SourceText(text, mark);
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /**
     * What is wrong with bytes that a charset does not have.
     *
     * @param place of the bytes
     */
    static BrokenDocument wrongByte(byte[] content, Charset charset, String place) {
        ByteBuffer in = ByteBuffer.wrap(content);
        strict(charset).decode(in, CharBuffer.allocate(2 * content.length + 4), true);
        int wrong = Byte.toUnsignedInt(content[Math.min(in.position(), content.length - 1)]);
        return wrongByte(wrong, charset, place);
    }

    private static BrokenDocument wrongByte(int wrong, Charset charset, String place) {
        return FormatRule.CHARSET.stop(
                place,
                String.format(Locale.ROOT, "byte %02X%s", wrong, suspicion(wrong)),
                charset.name(),
                charset.name());
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The fast way has met a replacement character: either the sender wrote one, or a byte is wrong. */
    private static void requireWellFormed(byte[] content, int from, Charset charset) throws BrokenDocument {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((content.length - from) * (double) decoder.maxCharsPerByte()) + 4);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            SourceText before = new SourceText(out.flip().toString(), false);
            int wrong = Byte.toUnsignedInt(content[in.position()]);
            throw wrongByte(wrong, charset, before.position(before.text().length()));
        }
    }

    /** Most senders who get UTF-8 wrong wrote their machine's western charset. */
    private static String suspicion(int wrong) {
        String western = new String(new byte[] {(byte) wrong}, WINDOWS_1252);
        return Character.isLetter(western.charAt(0)) ? " (windows-1252: " + western + ")" : "";
    }
}

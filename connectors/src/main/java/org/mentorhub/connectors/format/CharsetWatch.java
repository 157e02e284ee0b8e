package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mentorhub.connectors.translation.Violation;

/**
 * Watches bytes that should be in a charset of one byte a letter, in which nearly every byte is some letter: UTF-8 read so gives no error
 * but names like {@code SalmÃ©}. Where all bytes beyond ASCII form letters of UTF-8 that the programme's texts have, the file is in UTF-8. Other letters
 * speak for the due charset: {@code QUALITÉ :} with the hard blank of French would be an African letter in UTF-8, {@code dit-il voilà »} one of
 * Samaria.
 */
final class CharsetWatch {
    private final Charset due;
    private final boolean watches;
    private int firstLine;
    private boolean ownCharset;

    /** @param due the charset that the bytes should be in */
    CharsetWatch(Charset due) {
        this.due = due;
        this.watches = !due.equals(StandardCharsets.UTF_8) && due.newEncoder().maxBytesPerChar() == 1;
    }

    /** Looks at a row. */
    void see(byte[] row, int line) {
        if (!watches || ownCharset) {
            return;
        }
        for (int at = 0; at < row.length; at++) {
            if (row[at] < 0) {
                int length = letter(row, at);
                ownCharset |= length == 0;
                firstLine = firstLine == 0 ? line : firstLine;
                at += Math.max(0, length - 1);
            }
        }
    }

    /** What is wrong with what was seen. */
    Optional<Violation> mistake() {
        return firstLine == 0 || ownCharset
                ? Optional.empty()
                : Optional.of(FormatRule.CHARSET.violation("line " + firstLine, "UTF-8", due.name(), due.name()));
    }

    /** How many bytes the letter of UTF-8 has that begins there; 0 where none does. */
    private static int letter(byte[] row, int at) {
        int lead = row[at] & 0xFF;
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (at + length > row.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((row[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return isUsual(codePoint(row, at, length)) ? length : 0;
    }

    private static int codePoint(byte[] row, int at, int length) {
        if (length == 0) {
            return 0;
        }
        int codePoint = row[at] & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            codePoint = (codePoint << 6) | (row[i] & 0x3F);
        }
        return codePoint;
    }

    /** Latin of Europe, Arabic, punctuation, and what takes four bytes, which no text of one byte a letter looks like. */
    private static boolean isUsual(int codePoint) {
        return (codePoint >= 0xA0 && codePoint < 0x180)
                || (codePoint >= 0x218 && codePoint < 0x21C)
                || (codePoint >= 0x300 && codePoint < 0x370)
                || (codePoint >= 0x600 && codePoint < 0x700)
                || (codePoint >= 0x2000 && codePoint < 0x2800)
                || (codePoint >= 0xFB00 && codePoint < 0xFE00)
                || (codePoint >= 0xFE70 && codePoint <= 0xFEFF)
                || codePoint >= 0x10000;
    }
}

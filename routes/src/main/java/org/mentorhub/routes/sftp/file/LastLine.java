package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The last line of a file, without reading the file. */
final class LastLine {
    private static final int LONGEST = 8192;

    private LastLine() {}

    /** Whether the file's last line has its end: one without may go on. */
    static boolean isEnded(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - 1));
            return content.read() == '\n';
        }
    }

    /** The last line that is not empty, byte for character; as much of it as 8 KB hold. */
    static String of(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(LONGEST, content.length());
            content.seek(content.length() - length);
            var bytes = new byte[length];
            content.readFully(bytes);
            var text = new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }
}

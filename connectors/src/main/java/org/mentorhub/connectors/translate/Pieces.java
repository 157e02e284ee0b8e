package org.mentorhub.connectors.translate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts content of many documents: JSON with one a line. Each keeps the number of its line, so that places are those of the file. */
final class Pieces {

    private Pieces() {}

    /** The documents, in order; content that is no such file is one document. */
    static List<byte[]> of(byte[] content) {
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        int line = 0;
        for (int i = 0; i <= content.length; i++) {
            if (i == content.length || content[i] == '\n') {
                String text = new String(content, start, i - start, StandardCharsets.ISO_8859_1).strip();
                if (!text.isEmpty() && !(text.startsWith("{") && text.endsWith("}"))) {
                    return List.of(content);
                }
                if (!text.isEmpty()) {
                    pieces.add(onLine(line, content, start, i));
                }
                start = i + 1;
                line++;
            }
        }
        return pieces.size() > 1 ? pieces : List.of(content);
    }

    private static byte[] onLine(int line, byte[] content, int start, int end) {
        byte[] piece = new byte[line + end - start];
        Arrays.fill(piece, 0, line, (byte) '\n');
        System.arraycopy(content, start, piece, line, end - start);
        return piece;
    }
}

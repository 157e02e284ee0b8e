package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Documents on their way to a file: one as it is, many as one JSON object a line. */
final class DocumentsOut {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean many;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    DocumentsOut(int expected) {
        this.many = expected > 1;
    }

    /** Adds a document; false where its format does not allow many in a file. */
    boolean add(byte[] document) throws IOException {
        if (!many) {
            all.write(document);
            return true;
        }
        if (document.length == 0 || document[0] != '{') {
            return false;
        }
        all.write(JSON.writeValueAsBytes(JSON.readTree(document)));
        all.write('\n');
        return true;
    }

    void writeTo(OutputStream out) throws IOException {
        all.writeTo(out);
    }
}

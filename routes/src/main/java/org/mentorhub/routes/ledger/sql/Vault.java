package org.mentorhub.routes.ledger.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mentorhub.routes.seal.LargeContent;
import org.mentorhub.routes.seal.SealKey;

/** Seals content as the rows have it: small content in the row, large content in a file whose name and key are in the row. */
final class Vault {
    private static final byte INLINE = 0;
    private static final byte IN_FILE = 1;

    private final LargeContent files;

    Vault(LargeContent files) {
        this.files = files;
    }

    /**
     * Seals content. A file is synced before this comes back.
     *
     * @param made gets the name of a file that was made, for the commit to name
     */
    byte[] seal(SealKey key, String use, byte[] content, List<String> made) {
        if (content.length <= LargeContent.THRESHOLD) {
            return marked(INLINE, key.seal(content, use));
        }
        var fileKey = SealKey.random();
        var name = files.write(fileKey, content);
        made.add(name);
        WritePoint.PAYLOAD_SYNCED.passed();
        var where = name.getBytes(StandardCharsets.US_ASCII);
        var reference =
                ByteBuffer.allocate(32 + where.length).put(fileKey.bytes()).put(where);
        return marked(IN_FILE, key.seal(reference.array(), use));
    }

    byte[] open(SealKey key, String use, byte[] stored) {
        var sealed = new byte[stored.length - 1];
        System.arraycopy(stored, 1, sealed, 0, sealed.length);
        var opened = key.open(sealed, use);
        if (stored[0] == INLINE) {
            return opened;
        }
        var reference = ByteBuffer.wrap(opened);
        var fileKey = new byte[32];
        reference.get(fileKey);
        return files.read(
                SealKey.of(fileKey), StandardCharsets.US_ASCII.decode(reference).toString());
    }

    private static byte[] marked(byte mark, byte[] sealed) {
        return ByteBuffer.allocate(1 + sealed.length).put(mark).put(sealed).array();
    }
}

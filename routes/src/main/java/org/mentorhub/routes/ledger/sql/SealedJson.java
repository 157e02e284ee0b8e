package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.mentorhub.routes.seal.SealKey;

/** Records as they lie in the rows: JSON, sealed. */
final class SealedJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedJson() {}

    static byte[] seal(SealKey key, String use, Object value) {
        try {
            return key.seal(JSON.writeValueAsBytes(value), use);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(use + " is no JSON", impossible);
        }
    }

    static <T> T open(SealKey key, String use, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(key.open(sealed, use), type);
        } catch (IOException changed) {
            throw new LedgerUnavailable("read " + use, changed);
        }
    }

    static <T> List<T> openList(SealKey key, String use, byte[] sealed, Class<T> type) {
        try {
            return JSON.readerForListOf(type).readValue(key.open(sealed, use));
        } catch (IOException changed) {
            throw new LedgerUnavailable("read " + use, changed);
        }
    }
}

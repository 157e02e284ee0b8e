package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.mentorhub.routes.ledger.Fault;

/** Faults as their row has them: JSON of codes and places. */
final class Faults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Fault>> LIST = new TypeReference<>() {};

    private Faults() {}

    static String write(List<Fault> faults) {
        try {
            return JSON.writeValueAsString(faults);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("faults are no JSON", impossible);
        }
    }

    static List<Fault> read(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException changed) {
            throw new LedgerUnavailable("read the faults of a rejected document", changed);
        }
    }
}

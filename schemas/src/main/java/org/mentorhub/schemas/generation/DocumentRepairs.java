package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mentorhub.schemas.DocumentType;

/** Brings the fields of a whole document in accord. */
final class DocumentRepairs {
    private DocumentRepairs() {}

    static void repair(DocumentType type, ObjectNode document, ObjectMaker root, Draw draw) {
        if (document.path("envelope") instanceof ObjectNode envelope) {
            envelope.put("documentType", type.id());
        }
        switch (type) {
            case CANDIDATE_DOSSIER -> {}
            case TRAINING_CERTIFICATE -> certificate(document, draw);
            case PLACEMENT_REPORT -> report(document, root, draw);
        }
    }

    private static void certificate(ObjectNode certificate, Draw draw) {
        if (certificate.path("award") instanceof ObjectNode award && award.has("validUntil")) {
            award.put("validUntil", Dates.after(award.path("issuedOn").asText(), draw));
        }
        attended(certificate);
        for (JsonNode module : certificate.path("modules")) {
            attended((ObjectNode) module);
        }
    }

    private static void attended(ObjectNode group) {
        JsonNode hours = group.path("hours");
        JsonNode attended = group.path("attendedHours");
        if (hours.isNumber() && attended.isNumber() && attended.decimalValue().compareTo(hours.decimalValue()) > 0) {
            group.set("hours", attended);
            group.set("attendedHours", hours);
        }
    }

    private static void report(ObjectNode report, ObjectMaker root, Draw draw) {
        if (!(report.path("placement") instanceof ObjectNode placement)) {
            return;
        }
        if (report.path("reportType").path("code").asText().equals("START") && !placement.has("host")) {
            placement.set("host", host(root, draw));
            inOrder(placement, root);
        }
        String end = placement.path("period").path("end").asText();
        if (report.path("extension") instanceof ObjectNode extension && !end.isEmpty()) {
            extension.put("newEnd", Dates.after(end, draw));
        }
    }

    private static JsonNode host(ObjectMaker root, Draw draw) {
        return root.maker("placement")
                .map(ObjectMaker.class::cast)
                .flatMap(placement -> placement.maker("host"))
                .orElseThrow()
                .make(draw);
    }

    /** Fields stand in the order of the schema, one that was added late too. */
    private static void inOrder(ObjectNode placement, ObjectMaker root) {
        ObjectNode unordered = placement.deepCopy();
        placement.removeAll();
        root.maker("placement")
                .map(ObjectMaker.class::cast)
                .orElseThrow()
                .fields()
                .forEach(field -> {
                    if (unordered.has(field.name())) {
                        placement.set(field.name(), unordered.get(field.name()));
                    }
                });
    }
}

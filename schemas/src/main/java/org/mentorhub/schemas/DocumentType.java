package org.mentorhub.schemas;

import java.util.Arrays;
import java.util.Optional;

/** The three documents that the hub relays. */
public enum DocumentType {
    CANDIDATE_DOSSIER("candidate-dossier", "dossierId", "person"),
    TRAINING_CERTIFICATE("training-certificate", "certificateId", "holder"),
    PLACEMENT_REPORT("placement-report", "reportId", "trainee");

    private final String id;
    private final String documentIdField;
    private final String personField;

    DocumentType(String id, String documentIdField, String personField) {
        this.id = id;
        this.documentIdField = documentIdField;
        this.personField = personField;
    }

    /** The name in envelopes, dialects, configuration and addresses: {@code candidate-dossier}. */
    public String id() {
        return id;
    }

    /** The canonical field that names the document for its sender. */
    public String documentIdField() {
        return documentIdField;
    }

    /** The canonical field that holds the person whom the document is about. */
    public String personField() {
        return personField;
    }

    /** The type of that name, or empty where there is none. */
    public static Optional<DocumentType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}

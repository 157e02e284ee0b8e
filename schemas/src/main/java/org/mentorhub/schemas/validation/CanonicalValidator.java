package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.value.JsonValue;
import org.mentorhub.schemas.value.Value;

/**
 * Validates canonical documents: their JSON Schema, the code lists, and the rules that a schema cannot say (check digits, sums, order
 * of dates). Tells all faults at once. Compiled once, immutable, used by many threads.
 */
public final class CanonicalValidator {
    /** How many faults, and how many warnings, are told of one document. */
    public static final int MAX_FAULTS = 100;

    private final Map<DocumentType, NodeCheck> documents = new EnumMap<>(DocumentType.class);
    private final Map<DocumentType, NodeCheck> intake = new EnumMap<>(DocumentType.class);
    private final NodeCheck notice;

    private CanonicalValidator(CodeLists lists) {
        var compiler = new SchemaCompiler(lists);
        for (DocumentType type : DocumentType.values()) {
            documents.put(type, compiler.compile(Contracts.v1(type)));
            intake.put(type, compiler.compile(withoutVersion(Contracts.v1(type))));
        }
        notice = compiler.compile(Contracts.noticeV1());
    }

    /** The validator of version 1 of the model; made at the first call, the same afterwards. */
    public static CanonicalValidator v1() {
        return Version1.VALIDATOR;
    }

    /** Validates a whole document. Total: any object gives an answer. */
    public Validation validate(DocumentType type, ObjectNode document) {
        return validate(documents, type, JsonValue.of(document));
    }

    private static Validation validate(Map<DocumentType, NodeCheck> checks, DocumentType type, Value document) {
        var findings = new Findings();
        NodeCheck check = checks.get(type);
        if (check != null) {
            check.check(document, findings);
        }
        DocumentRules.check(type, document, findings);
        return findings.result();
    }

    /** The schema of what was just read: {@code envelope.version} may be absent. */
    private static JsonNode withoutVersion(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        Iterator<JsonNode> required = copy.at("/properties/envelope/required").iterator();
        while (required.hasNext()) {
            if (required.next().asText().equals("version")) {
                required.remove();
            }
        }
        return copy;
    }

    /**
     * Validates a document that was just read. {@code envelope.version} may be absent: many dialects map none, and the ledger counts
     * it. All else is as in {@link #validate}.
     */
    public Validation validateIntake(DocumentType type, ObjectNode document) {
        return validateIntake(type, JsonValue.of(document));
    }

    /** The same of a document that no tree of Jackson's holds. */
    public Validation validateIntake(DocumentType type, Value document) {
        return validate(intake, type, document);
    }

    /** Validates a notice. */
    public Validation validateNotice(ObjectNode document) {
        var findings = new Findings();
        notice.check(JsonValue.of(document), findings);
        return findings.result();
    }

    private static final class Version1 {
        static final CanonicalValidator VALIDATOR = new CanonicalValidator(CodeLists.load());
    }
}

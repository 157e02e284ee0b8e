package org.mentorhub.schemas.xsd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.validation.ModelRule;

/**
 * The canonical model as XML Schema 1.0: one element a property, in the order of the JSON Schema, lists as repeated elements without a
 * wrapper. It accepts and refuses what the JSON Schema and the hub's checks do, but for the rules that it names itself.
 */
public final class XsdTwin {
    /** The namespace of canonical documents in XML. */
    public static final String NAMESPACE = "urn:mentor-hub:canonical:1";

    /** The rules that XML Schema 1.0 cannot say, and what each asks for. */
    private static final Map<ModelRule, String> NOT_SAID = new EnumMap<>(Map.ofEntries(
            Map.entry(ModelRule.NOT_NFC, "texts are in Unicode normal form C"),
            Map.entry(ModelRule.PERIOD_ORDER, "a period does not end before it starts"),
            Map.entry(ModelRule.VALIDITY_ORDER, "award.validUntil is not before award.issuedOn"),
            Map.entry(ModelRule.IDENTIFIER_NEEDED, "one of a person's identifiers names the person"),
            Map.entry(ModelRule.IDENTIFIER_FORM, "an identifier has the form of its scheme"),
            Map.entry(ModelRule.IDENTIFIER_CHECK, "check letters and digits are right"),
            Map.entry(ModelRule.ISSUER_NEEDED, "an identifier of scheme PARTNER has its issuer"),
            Map.entry(ModelRule.ISSUER_NOT_ALLOWED, "an identifier of another scheme has none"),
            Map.entry(ModelRule.COUNTRY_IMPLIED, "only an identifier of scheme PASSPORT has a country"),
            Map.entry(ModelRule.GRADE_RANGE, "a mark is not above the highest of its scale"),
            Map.entry(ModelRule.GRADE_WITHOUT_VALUE, "scale PASS-FAIL has no value"),
            Map.entry(ModelRule.HONOURS, "honours stand with the highest mark of IT-30, IT-100, IT-110 alone"),
            Map.entry(ModelRule.ATTENDED_MORE, "attendedHours are not more than hours"),
            Map.entry(ModelRule.EXTENSION_ORDER, "extension.newEnd is after placement.period.end"),
            Map.entry(ModelRule.HOST_NEEDED, "a report of type START has its host"),
            Map.entry(ModelRule.ATTACHMENT_SIZE, "size is the number of bytes of the content"),
            Map.entry(ModelRule.ATTACHMENT_DIGEST, "sha256 is the digest of the content")));

    private static final Map<DocumentType, String> ROOTS = new EnumMap<>(Map.of(
            DocumentType.CANDIDATE_DOSSIER, "candidateDossier",
            DocumentType.TRAINING_CERTIFICATE, "trainingCertificate",
            DocumentType.PLACEMENT_REPORT, "placementReport"));

    private XsdTwin() {}

    /** The root element of a document. */
    public static String root(DocumentType type) {
        return ROOTS.getOrDefault(type, type.id());
    }

    /** The rules that it cannot say. */
    public static Set<ModelRule> notSaid() {
        return Set.copyOf(NOT_SAID.keySet());
    }

    /** {@code contracts/<document>/v1/document.xsd}. */
    public static String document(DocumentType type) {
        var out = new XsdText();
        ObjectNode schema = Contracts.v1(type);
        head(out, schema.path("title").asText());
        notSaid(out);
        out.line("<xs:include schemaLocation=\"../../common/v1/types.xsd\"/>");
        var types = new XsdTypes(out, CodeLists.load(), root(type));
        types.document(root(type), own(schema, type));
        out.close("</xs:schema>");
        return out.toString();
    }

    /** {@code contracts/common/v1/types.xsd}: what the documents share. */
    public static String types() {
        var out = new XsdText();
        head(out, "Mentor Hub canonical model, version 1: shared types");
        out.close("</xs:annotation>");
        truthValue(out);
        var types = new XsdTypes(out, CodeLists.load(), "type");
        Contracts.typesV1().properties().stream()
                .filter(definition -> !definition.getKey().equals("envelope"))
                .forEach(definition -> types.named(definition.getKey(), definition.getValue()));
        out.close("</xs:schema>");
        return out.toString();
    }

    /** A document's own envelope names this document and no other. */
    private static JsonNode own(ObjectNode schema, DocumentType type) {
        ObjectNode own = schema.deepCopy();
        ObjectNode envelope = (ObjectNode) own.path("properties").path("envelope");
        envelope.put(XsdTypes.OWN, true);
        ((ObjectNode) envelope.path("properties").path("documentType"))
                .put(XsdTypes.OWN, true)
                .putArray("enum")
                .add(type.id());
        return own;
    }

    private static void truthValue(XsdText out) {
        out.open("<xs:simpleType name=\"boolean\">");
        out.open("<xs:restriction base=\"xs:boolean\">");
        out.facet("pattern", "true|false");
        out.close("</xs:restriction>");
        out.close("</xs:simpleType>");
    }

    private static void head(XsdText out, String title) {
        out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        out.line("<!-- Made by the build from schema.json. To renew: mvn -pl schemas test -Dtest=XsdTwinTest -Drenew"
                + " -->");
        out.open("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:c=\"" + NAMESPACE
                + "\" targetNamespace=\"" + NAMESPACE + "\" elementFormDefault=\"qualified\" version=\"1\">");
        out.open("<xs:annotation>");
        out.text("xs:documentation", title);
    }

    private static void notSaid(XsdText out) {
        out.open("<xs:documentation>");
        out.words("The hub checks these rules too, which XML Schema 1.0 cannot say:");
        NOT_SAID.forEach((rule, words) -> out.words(rule.code() + ": " + words));
        out.close("</xs:documentation>");
        out.close("</xs:annotation>");
    }
}

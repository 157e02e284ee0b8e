package org.mentorhub.connectors.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.format.Name;

/** The hub's SOAP service as one partner meets it: where the hub's own WSDL takes any element, this takes the partner's documents. */
public final class WsdlContract {

    private static final String FOLDER = "/contracts/hub/v1/";
    private static final String ANY = "<xs:any namespace=\"##any\" processContents=\"skip\"/>";
    private static final String SCHEMA_TAG = "elementFormDefault=\"qualified\" version=\"1.0\">";

    private WsdlContract() {}

    /**
     * A document that the partner sends.
     *
     * @param root its root element
     * @param file the schema that declares it
     */
    public record Document(Name root, String file) {}

    /**
     * The WSDL and its schema; the documents' schemas stand beside.
     *
     * @param partner its id
     * @param documents that it sends
     */
    public static List<Artifact> calls(String partner, List<Document> documents) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact(
                "mentor-hub.wsdl",
                "WSDL 1.1 of the hub's service for this partner",
                "application/xml",
                resource("mentor-hub.wsdl").replace("PARTNER", partner)));
        artifacts.add(new Artifact(
                "mentor-hub.xsd", "XML Schema of the hub's service", "application/xml", schema(documents, artifacts)));
        return artifacts;
    }

    private static String schema(List<Document> documents, List<Artifact> artifacts) {
        String schema = resource("mentor-hub.xsd");
        if (documents.isEmpty()) {
            return schema;
        }
        Map<String, List<Document>> byNamespace = new LinkedHashMap<>();
        documents.forEach(each -> byNamespace
                .computeIfAbsent(each.root().namespace(), namespace -> new ArrayList<>())
                .add(each));
        var declared = new StringBuilder();
        var imports = new StringBuilder();
        var choice = new StringBuilder("<xs:choice>");
        int number = 0;
        for (Map.Entry<String, List<Document>> each : byNamespace.entrySet()) {
            String prefix = each.getKey().isEmpty() ? "" : "d" + number++ + ":";
            String namespace = each.getKey().isEmpty() ? "" : " namespace=\"" + each.getKey() + "\"";
            if (!prefix.isEmpty()) {
                declared.append(" xmlns:")
                        .append(prefix, 0, prefix.length() - 1)
                        .append("=\"")
                        .append(each.getKey())
                        .append('"');
            }
            imports.append("\n  <xs:import").append(namespace).append(" schemaLocation=\"");
            imports.append(file(each.getKey(), each.getValue(), number, artifacts))
                    .append("\"/>\n");
            each.getValue().forEach(document -> choice.append("<xs:element ref=\"")
                    .append(prefix)
                    .append(document.root().local())
                    .append("\"/>"));
        }
        return schema.replace(SCHEMA_TAG, SCHEMA_TAG.replace(">", declared + ">") + imports)
                .replace(ANY, choice.append("</xs:choice>"));
    }

    /** One file a namespace: many readers take only the first import of one. */
    private static String file(String namespace, List<Document> documents, int number, List<Artifact> artifacts) {
        if (documents.size() == 1) {
            return documents.getFirst().file();
        }
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xs:schema")
                .append(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"");
        text.append(namespace.isEmpty() ? "" : " targetNamespace=\"" + namespace + "\"")
                .append(">\n");
        documents.forEach(each -> text.append("  <xs:include schemaLocation=\"")
                .append(each.file())
                .append("\"/>\n"));
        String name = "documents-" + number + ".xsd";
        artifacts.add(new Artifact(
                name,
                "XML Schema of the documents together",
                "application/xml",
                text.append("</xs:schema>\n").toString()));
        return name;
    }

    private static String resource(String name) {
        try (InputStream in = WsdlContract.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

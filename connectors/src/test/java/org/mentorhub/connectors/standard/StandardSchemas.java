package org.mentorhub.connectors.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.catalog.CatalogFeatures;
import javax.xml.catalog.CatalogFeatures.Feature;
import javax.xml.catalog.CatalogManager;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The standards' own schemas, read from the shared samples and never from the network. */
final class StandardSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, Schema> XSD = new ConcurrentHashMap<>();

    private StandardSchemas() {}

    /** What the schema says is wrong with a document. */
    static List<String> faults(Path schema, byte[] document) {
        if (schema.toString().endsWith(".ttl")) {
            return byShapes(schema.getParent(), document);
        }
        return schema.toString().endsWith(".xsd") ? byXsd(schema, document) : byJsonSchema(schema, document);
    }

    /** The shapes, those that they import, and the ontology for its subclasses. */
    private static List<String> byShapes(Path folder, byte[] document) {
        List<Path> files = List.of(
                folder.resolve("EDC-generic-full.ttl"),
                folder.resolve("EDC-generic-no-cv.ttl"),
                folder.resolve("ELM.ttl"));
        try {
            JsonNode context =
                    JSON.readTree(folder.resolve("edc-ap-context.jsonld").toFile());
            return Shapes.faults(files, JSON.readTree(document), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> byXsd(Path schema, byte[] document) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator =
                    XSD.computeIfAbsent(schema, StandardSchemas::compiled).newValidator();
            validator.setErrorHandler(new Collecting(faults));
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static Schema compiled(Path schema) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            Path catalog = schema.resolveSibling("catalog.xml");
            if (Files.exists(catalog)) {
                factory.setResourceResolver(CatalogManager.catalogResolver(
                        CatalogFeatures.builder()
                                .with(Feature.RESOLVE, "continue")
                                .build(),
                        catalog.toUri()));
            }
            return factory.newSchema(schema.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(schema.toString(), e);
        }
    }

    private static List<String> byJsonSchema(Path schema, byte[] document) {
        try {
            JsonNode read = JSON.readTree(document);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(JSON.readTree(schema.toFile()))
                    .validate(read)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Collecting(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // a warning breaks no rule of the schema
        }

        @Override
        public void error(SAXParseException error) {
            faults.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}

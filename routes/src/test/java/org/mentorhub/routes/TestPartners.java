package org.mentorhub.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The configuration that is shipped, with ANAPEC calling by SOAP too, and three partners of the tests: {@code it-prova} speaks canonical
 * and fetches all three documents from its mailbox, {@code it-invio} writes as Milan does and sends it dossiers, {@code it-modello} speaks
 * canonical in XML and fetches dossiers that name it.
 */
public final class TestPartners {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String BOUNDS = "documents-per-call: 20, megabytes-per-call: 32, megabytes-per-document: 24";

    private TestPartners() {}

    /** Writes it below that folder. */
    public static Path in(Path folder) throws IOException {
        var config = folder.resolve("config");
        copy(Path.of("..", "config"), config);
        Files.writeString(
                config.resolve("partners/it-prova.yaml"), partner("it-prova", "canonical", """
                    in:
                      soap: { password-file: it-prova.hub-password, %1$s }
                      rest: { %1$s }
                    out:
                      mailbox: {}
                    receives: [candidate-dossier, training-certificate, placement-report]
                    grants:
                      candidate-dossier: [identity, contact, family, education, employment, assessment]
                      training-certificate: [identity, education, assessment]
                      placement-report: [identity, employment, assessment]
                    subscribes:
                      - { document: candidate-dossier, from: [ma-anapec, it-invio], programme: MENTOR2 }
                    """.formatted(BOUNDS)));
        Files.writeString(config.resolve("partners/it-modello.yaml"), modello());
        Files.writeString(
                config.resolve("partners/it-invio.yaml"),
                partner("it-invio", "it-comune-milano", """
                    in:
                      soap: { password-file: it-invio.hub-password, %s }
                    sends: [candidate-dossier]
                    may-send:
                      candidate-dossier: [it-prova]
                    """.formatted(BOUNDS)));
        change(config, "ma-anapec", TestPartners::callsBySoapToo);
        return config;
    }

    private static void callsBySoapToo(ObjectNode anapec) {
        ((ObjectNode) anapec.path("in"))
                .putObject("soap")
                .put("password-file", "ma-anapec.hub-password")
                .put("documents-per-call", 20)
                .put("megabytes-per-call", 32)
                .put("megabytes-per-document", 24);
        ((ArrayNode) anapec.at("/may-send/candidate-dossier")).add("it-prova").add("it-modello");
    }

    private static String modello() {
        return partner("it-modello", "canonical-xml", """
            in:
              soap: { password-file: it-modello.hub-password, %1$s }
              rest: { %1$s }
            out:
              mailbox: {}
            receives: [candidate-dossier]
            grants:
              candidate-dossier: [identity, contact, family, education, employment, assessment]
            """.formatted(BOUNDS));
    }

    /** Changes one partner of a configuration. */
    public static void change(Path config, String partner, Consumer<ObjectNode> change) throws IOException {
        var file = config.resolve("partners").resolve(partner + ".yaml").toFile();
        var content = (ObjectNode) YAML.readTree(file);
        change.accept(content);
        YAML.writeValue(file, content);
    }

    private static String partner(String id, String dialect, String ways) {
        return """
            partner: %s
            title: Prova
            dialect: %s
            language: it
            %s
            terms: { repeats: by-delivery-id, acknowledges: business }
            notices: { way: outbox }
            programme: { default: MENTOR2 }
            """.formatted(id, dialect, ways);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}

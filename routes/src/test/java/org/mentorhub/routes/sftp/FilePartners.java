package org.mentorhub.routes.sftp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The configuration that is shipped, with ANAPEC sending files: by upload, and from a server of its own, where one is given. Its receipts go
 * where its files come from.
 */
public final class FilePartners {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String BOUNDS = "documents-per-file: 2000, megabytes-per-file: 8, megabytes-per-document: 1";

    private FilePartners() {}

    /** ANAPEC puts files into its tree on the hub's server. */
    public static Path uploading(Path folder, String publicKey) throws IOException {
        return with(folder, """
            uploads:
              %s
              keys: ["%s"]
              quota: { megabytes: 64, files: 100 }
              files:
                - { name: "R_*.ndjson", document: candidate-dossier, whole: rename }
                - { name: "M_*.ndjson", document: candidate-dossier, whole: marker }
                - { name: "S_*.ndjson", document: candidate-dossier, whole: stable-size, stable-for: 3s }
                - { name: "G_*.gz", document: candidate-dossier, whole: rename, compressed: gzip }
                - { name: "P_*.pgp", document: candidate-dossier, whole: rename, openpgp: signed }
                - { name: "Z_*.zip", document: candidate-dossier, whole: rename, compressed: zip }
            """.formatted(lines(BOUNDS), publicKey), "way: directory");
    }

    /** The hub fetches ANAPEC's files from its own server, and nobody runs it by the clock. */
    public static Path fetched(Path folder, int port, String hostKey) throws IOException {
        var config = with(
                folder, """
                    pickup:
                      %s
                      directory: /out
                      archive: /done
                      schedule: { cron: ["0 0 4 1 1 *"], zone: Africa/Casablanca }
                      files:
                        - { name: "M_*.ndjson", document: candidate-dossier, whole: marker }
                        - { name: "S_*.ndjson", document: candidate-dossier, whole: stable-size, stable-for: 2s }
                    """.formatted(lines(BOUNDS)), "{way: directory, receipts: /receipts, rejected: /rejected}");
        var file = config.resolve("partners/ma-anapec.yaml");
        var anapec = (ObjectNode) YAML.readTree(file.toFile());
        anapec.putObject("sftp-server")
                .put("host", "127.0.0.1")
                .put("port", port)
                .put("username", "hub")
                .put("key-file", "ma-anapec.sftp-key")
                .put("host-key", hostKey);
        YAML.writeValue(file.toFile(), anapec);
        return config;
    }

    /** AFOL puts files of as many rows as may be into its tree on the hub's server. */
    static Path manyRows(Path folder, String publicKey) throws IOException {
        var config = shipped(folder);
        var file = config.resolve("partners/it-afol.yaml");
        var afol = (ObjectNode) YAML.readTree(file.toFile());
        afol.set("in", YAML.readTree("""
            uploads:
              documents-per-file: 200000
              megabytes-per-file: 1024
              megabytes-per-document: 1
              keys: ["%s"]
              quota: { megabytes: 1024, files: 10 }
              files:
                - { name: "R_*.csv", document: training-certificate, whole: rename }
            """.formatted(publicKey)));
        afol.remove(List.of("sftp-server", "out", "receives", "grants", "subscribes"));
        afol.set("notices", YAML.readTree("way: directory"));
        YAML.writeValue(file.toFile(), afol);
        return config;
    }

    /** A copy of what is shipped, to be changed by a test. */
    static Path shipped(Path folder) throws IOException {
        var config = folder.resolve("config");
        copy(Path.of("..", "config"), config);
        return config;
    }

    private static String lines(String bounds) {
        return bounds.replace(", ", "\n  ");
    }

    private static Path with(Path folder, String in, String notices) throws IOException {
        var config = shipped(folder);
        var file = config.resolve("partners/ma-anapec.yaml");
        var anapec = (ObjectNode) YAML.readTree(file.toFile());
        ((ObjectNode) anapec.path("in")).setAll((ObjectNode) YAML.readTree(in));
        anapec.set("notices", YAML.readTree(notices));
        YAML.writeValue(file.toFile(), anapec);
        return config;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}

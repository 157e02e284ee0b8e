package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.schemas.DocumentType;

/**
 * A directory in which a hub runs for a while: a copy of the real configuration, in which partners are simulators, and data of its
 * own.
 *
 * @param root everything lies below
 */
public record Workspace(Path root) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** A new one, with a copy of the configuration. */
    public static Workspace create(Path root, Path realConfig) throws IOException {
        var workspace = new Workspace(root);
        copy(realConfig, workspace.config());
        Files.createDirectories(workspace.simulators());
        return workspace;
    }

    public Path config() {
        return root.resolve("config");
    }

    public Path data() {
        return root.resolve("run");
    }

    /** Where the hub's console goes. */
    public Path log() {
        return root.resolve("hub.log");
    }

    /** Where the simulators keep what is theirs. */
    public Path simulators() {
        return root.resolve("partners");
    }

    /** Makes the keys and secrets of its hub. */
    public void initialise() {
        var partners = Partners.load(config(), dialect -> Optional.of(Set.of(DocumentType.values())));
        Initialisation.run(partners, new DataDirectory(data()));
    }

    /** A secret that {@link #initialise} made: {@code ma-anapec.client-secret}. */
    public String secret(String name) throws IOException {
        return Files.readString(new DataDirectory(data()).secret(name)).trim();
    }

    /** Puts a file into the secrets that a partner or an operator brings. */
    public void putSecret(String name, String content) throws IOException {
        Path secret = new DataDirectory(data()).secret(name);
        Files.createDirectories(secret.getParent());
        Files.writeString(secret, content);
    }

    /** Has the hub's own SFTP server and broker listen on these ports. */
    public void listenOn(int sftp, int broker) throws IOException {
        settings(hub -> {
            hub.withObject("sftp").put("port", sftp);
            hub.withObject("broker").put("port", broker);
        });
    }

    /** Has the hub show that certificate at a port of its own, where partners may show theirs. */
    public void showCertificate(SelfSigned certificate, int port) throws IOException {
        settings(hub -> hub.withObject("tls")
                .put("keystore", certificate.keystore().toString())
                .put("port", port));
        putSecret("tls.password", certificate.password());
    }

    private void settings(Consumer<ObjectNode> change) throws IOException {
        Path path = config().resolve("application.yaml");
        ObjectNode settings = (ObjectNode) YAML.readTree(path.toFile());
        change.accept(settings.withObject("mentorhub"));
        YAML.writeValue(path.toFile(), settings);
    }

    /** Points Milan's file to its simulator, and eases what nobody waits for. */
    public void pointMilanTo(URI address) throws IOException {
        change("it-comune-milano", file -> ((ObjectNode) file.path("out").path("soap"))
                .put("address", address.toString()));
    }

    /**
     * Changes a partner's file, so that it points to a simulator. Its window is taken out besides, so that a demo runs at night too, and its
     * pauses are seconds instead of minutes, so that nobody waits; all else stays as it is in {@code config/partners}.
     */
    public void change(String partner, Consumer<ObjectNode> change) throws IOException {
        Path path = config().resolve("partners").resolve(partner + ".yaml");
        ObjectNode file = partner(partner);
        change.accept(file);
        ObjectNode terms = (ObjectNode) file.path("terms");
        terms.remove("window");
        terms.put("per-minute", 60_000);
        terms.withObject("backoff").put("first", "1s").put("longest", "2s");
        terms.withObject("circuit").put("pause", "1s");
        YAML.writeValue(path.toFile(), file);
    }

    /** A partner's file as it is now. */
    public ObjectNode partner(String partner) throws IOException {
        return (ObjectNode) YAML.readTree(
                config().resolve("partners").resolve(partner + ".yaml").toFile());
    }

    /** Removes everything below. */
    public void delete() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
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

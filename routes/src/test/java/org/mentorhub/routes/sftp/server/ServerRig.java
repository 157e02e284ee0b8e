package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.intake.Readiness;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.routes.sftp.OpenSsh;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** The hub's SFTP server with two partners, and the client of one of them. */
final class ServerRig implements AutoCloseable {
    static final String PARTNER = "tn-tunis";
    private static final String FILE = """
        partner: %s
        title: A partner with a tree
        dialect: canonical
        language: fr
        in:
          uploads:
            documents-per-file: 1000
            megabytes-per-file: 2
            megabytes-per-document: 1
            keys: ["%s"]
            quota: { megabytes: 3, files: 3 }
        terms: { repeats: by-delivery-id, acknowledges: transport }
        notices: { way: directory }
        programme: { default: MENTOR2 }
        """;

    final DataDirectory data;
    final Accounts accounts;
    final UploadServer server;
    final OpenSsh client;
    final Path key;
    Door.State door = new Door.State.Open();

    ServerRig(Path folder) throws IOException {
        var own = SshKeys.generate();
        var config = config(folder.resolve("config"), own);
        data = new DataDirectory(folder.resolve("run"));
        var partners = Partners.load(config, dialect -> Optional.of(Set.of(DocumentType.values())));
        Initialisation.run(partners, data);
        accounts = new Accounts(partners, data);
        server = new UploadServer(
                new HubSettings.Sftp("127.0.0.1", 0), data, accounts, new Door(id -> door, Readiness.State.Ready::new));
        server.start();
        client = new OpenSsh(
                folder.resolve("home"),
                server.port(),
                SshKeys.read(data.hostKey()).getPublic());
        key = client.keep(own, "id_tunis");
    }

    private static Path config(Path config, KeyPair own) throws IOException {
        Files.createDirectories(config.resolve("partners"));
        Files.createDirectories(config.resolve("programmes"));
        Files.copy(Path.of("..", "config", "programmes", "mentor2.yaml"), config.resolve("programmes/mentor2.yaml"));
        write(config, PARTNER, SshKeys.publicKeyLine(own.getPublic()));
        write(config, "ma-sure", SshKeys.publicKeyLine(SshKeys.generate().getPublic()));
        return config;
    }

    private static void write(Path config, String partner, String key) throws IOException {
        Files.writeString(config.resolve("partners").resolve(partner + ".yaml"), FILE.formatted(partner, key));
    }

    OpenSsh.Done sftp(String... commands) throws Exception {
        return client.batch(PARTNER, key, commands);
    }

    Path inbox() {
        return data.tree(new PartnerId(PARTNER)).resolve("inbox");
    }

    Path outbox() {
        return inbox().resolveSibling("outbox");
    }

    /** A file of so many bytes beside the client. */
    Path local(String name, int size) throws IOException {
        return Files.write(key.resolveSibling(name), new byte[size]);
    }

    void suspend() {
        door = new Door.State.Suspended(Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        server.close();
    }
}

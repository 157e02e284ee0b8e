package org.mentorhub.routes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A partner's tree on the hub's own SFTP server, as the partner sees it: a session for each visit, by its key. */
final class HubTree implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final int port;
    private final String partner;
    private final KeyPair key;
    private final List<String> notices = new ArrayList<>();

    /**
     * @param port of the hub's server on this machine
     * @param key that the partner's file names
     */
    HubTree(int port, String partner, KeyPair key) {
        this.port = port;
        this.partner = partner;
        this.key = key;
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE); // it is on this machine
        client.start();
    }

    /** Writes a file into the inbox in place, without marker or rename: it grows until it is whole. */
    void send(String name, byte[] content) throws IOException {
        try (var session = session();
                var sftp = SftpClientFactory.instance().createSftpClient(session);
                var file = sftp.write("/inbox/" + name)) {
            file.write(content);
        }
    }

    /** All files of reports and the like, which are then removed there. */
    Map<String, byte[]> outbox() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        fetch("/outbox", files::put);
        return files;
    }

    /** What the hub has said so far. */
    List<String> notices() throws IOException {
        fetch("/receipts", (name, text) -> notices.add(new String(text, StandardCharsets.UTF_8)));
        return List.copyOf(notices);
    }

    /** Each file is kept before it is removed there: the line may break between any two. */
    private void fetch(String directory, BiConsumer<String, byte[]> keep) throws IOException {
        try (var session = session();
                var sftp = SftpClientFactory.instance().createSftpClient(session)) {
            for (var name : names(sftp, directory)) {
                try (var file = sftp.read(directory + "/" + name)) {
                    keep.accept(name, file.readAllBytes());
                }
                sftp.remove(directory + "/" + name);
            }
        }
    }

    private static List<String> names(SftpClient sftp, String directory) throws IOException {
        try {
            return sftp.readEntries(directory).stream()
                    .filter(entry -> entry.getAttributes().isRegularFile())
                    .map(SftpClient.DirEntry::getFilename)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause(); // the line broke while the client asked for the next piece of the directory
        }
    }

    private ClientSession session() throws IOException {
        var session =
                client.connect(partner, "127.0.0.1", port).verify(PATIENCE).getSession();
        session.addPublicKeyIdentity(key);
        session.auth().verify(PATIENCE);
        return session;
    }

    @Override
    public void close() {
        client.stop();
    }
}

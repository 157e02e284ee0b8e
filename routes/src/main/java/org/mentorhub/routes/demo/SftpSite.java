package org.mentorhub.routes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.mentorhub.connectors.transport.sftp.SshKeys;

/** A simulated partner's SFTP server: directories below a root, one key that may log in, and a host key that lasts as long as it lives. */
public final class SftpSite implements AutoCloseable {
    private final Path root;
    private final PublicKey hub;
    private KeyPair hostKey = SshKeys.generate();
    private Optional<SshServer> server = Optional.empty();
    private int port;

    /**
     * @param root of its directories
     * @param hub the key by which the hub logs in
     */
    public SftpSite(Path root, PublicKey hub) {
        this.root = root;
        this.hub = hub;
        comeBack();
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** By what it is recognised: a line as in {@code known_hosts}. */
    public String hostKey() {
        return SshKeys.publicKeyLine(hostKey.getPublic());
    }

    /** A directory on it, made where it is not there: {@code /out/attestati}. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + name, e);
        }
    }

    /** Puts a file there in one step. */
    public void put(String directory, String name, byte[] content) throws IOException {
        var part = Files.write(directory(directory).resolve("." + name + ".part"), content);
        Files.move(part, directory(directory).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The names of the files of a directory, in order; what is being written is left out. */
    public List<String> names(String directory) throws IOException {
        try (var files = Files.list(directory(directory))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** The names of the files of a directory, in order, also of what is being written; directories in it are left out. */
    public List<String> files(String directory) throws IOException {
        try (var files = Files.list(directory(directory))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** What the files of a directory say, in the order of their names; they are gone then. */
    public List<String> take(String directory) throws IOException {
        List<String> taken = new ArrayList<>();
        for (String name : names(directory)) {
            Path file = directory(directory).resolve(name);
            taken.add(Files.readString(file));
            Files.delete(file);
        }
        return taken;
    }

    /** Stops answering. */
    public synchronized void goDown() {
        server.ifPresent(running -> {
            try {
                running.stop(true);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot stop", e);
            }
        });
        server = Optional.empty();
    }

    /** Answers again, at the same port. */
    public synchronized void comeBack() {
        var ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setPort(port);
        ssh.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        ssh.setPublickeyAuthenticator((name, key, session) -> SshKeys.isSame(key, hub));
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        ssh.setFileSystemFactory(new VirtualFileSystemFactory(root));
        try {
            Files.createDirectories(root);
            ssh.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen", e);
        }
        port = ssh.getPort();
        server = Optional.of(ssh);
    }

    /** What proves that it is itself. */
    public KeyPair keyPair() {
        return hostKey;
    }

    /** Comes back with another host key, as after an attack, or after a new installation of which nobody told. */
    public synchronized void comeBackWith(KeyPair key) {
        goDown();
        hostKey = key;
        comeBack();
    }

    @Override
    public void close() {
        goDown();
    }
}

package org.mentorhub.routes.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mentorhub.connectors.transport.sftp.SshKeys;

/** OpenSSH's own {@code sftp}, in batch mode, as a partner would run it. */
public final class OpenSsh {
    private final Path home;
    private final int port;

    /**
     * @param home where its keys lie
     * @param port of the server
     * @param hostKey that it trusts
     */
    public OpenSsh(Path home, int port, PublicKey hostKey) throws IOException {
        this.home = home;
        this.port = port;
        Files.createDirectories(home);
        Files.writeString(
                home.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + SshKeys.publicKeyLine(hostKey) + "\n");
    }

    /** What the client printed, and how it ended. */
    public record Done(int exit, String text) {}

    /** Whether the client is installed. */
    public static boolean isThere() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v sftp").start().waitFor() == 0;
    }

    /** Writes a private key where only its owner reads it. */
    public Path keep(KeyPair key, String name) throws IOException {
        var file = home.resolve(name);
        Files.writeString(file, SshKeys.privateKeyFile(key, name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /** Runs commands; the batch ends at the first that fails. */
    public Done batch(String user, Path key, String... commands) throws IOException, InterruptedException {
        var process = begin(user, key, List.of("-b", "-"));
        try (var in = process.outputWriter()) {
            in.write(String.join("\n", commands) + "\n");
        }
        return end(process);
    }

    /** Starts a client whose commands are read from its standard input. */
    public Process begin(String user, Path key, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of("sftp", "-q", "-P", String.valueOf(port)));
        command.addAll(options);
        for (var option : List.of(
                "IdentityFile=" + key,
                "IdentitiesOnly=yes",
                "StrictHostKeyChecking=yes",
                "UserKnownHostsFile=" + home.resolve("known_hosts"),
                "GlobalKnownHostsFile=/dev/null",
                "BatchMode=yes",
                "ConnectTimeout=10")) {
            command.add("-o");
            command.add(option);
        }
        command.add(user + "@127.0.0.1");
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static Done end(Process process) throws IOException, InterruptedException {
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("sftp does not end: " + text);
        }
        return new Done(process.exitValue(), text);
    }
}

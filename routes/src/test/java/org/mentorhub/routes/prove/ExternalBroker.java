package org.mentorhub.routes.prove;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorhub.routes.demo.FreePort;

/** An Artemis outside the hub, as {@code config/deploy/artemis} describes it. */
final class ExternalBroker extends Outside {
    private final Path folder;
    private final Path settings;
    private final int port = FreePort.next();

    /**
     * @param folder of its own
     * @param settings the folder {@code config/deploy/artemis}
     * @param passwords by user
     */
    ExternalBroker(Path folder, Path settings, Map<String, String> passwords) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        for (var file : List.of("login.config", "roles.properties")) {
            Files.copy(settings.resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("users.properties"),
                passwords.entrySet().stream()
                        .map(user -> user.getKey() + " = " + user.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    int port() {
        return port;
    }

    /** What the hub is told of it. */
    String setting() {
        return "--mentorhub.broker.url=amqp://127.0.0.1:" + port;
    }

    @Override
    List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.security.auth.login.config=" + folder.resolve("login.config"),
                "-Dmentorhub.data=" + folder.resolve("data"),
                "-Dmentorhub.acceptor=tcp://127.0.0.1:" + port + "?protocols=AMQP,CORE,STOMP;saslMechanisms=PLAIN",
                "-cp",
                System.getProperty("java.class.path"),
                ArtemisProcess.class.getName(),
                settings.resolve("broker.xml").toString());
    }

    @Override
    Path log() {
        return folder.resolve("broker.log");
    }

    @Override
    boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}

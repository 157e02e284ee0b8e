package org.mentorhub.routes.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.mentorhub.routes.demo.FreePort;

/** {@link PlainRelay}, with the memory and collector that the hub has. */
final class PlainProcess implements Relay {
    private final Process process;
    private final URI documents;

    private PlainProcess(Process process, URI documents) {
        this.process = process;
        this.documents = documents;
    }

    static PlainProcess start(Path folder, Recipient recipient) throws IOException {
        int port = FreePort.next();
        Files.createDirectories(folder);
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms96m",
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlainRelay.class.getName(),
                        folder.toString(),
                        recipient.address().toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("plain.log").toFile())
                .start();
        var relay = new PlainProcess(process, URI.create("http://127.0.0.1:" + port + "/documents"));
        Awaitility.await("the plain route starts, see " + folder.resolve("plain.log"))
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(folder.resolve("ready")));
        return relay;
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public HttpRequest call(String reference, byte[] dossier) {
        return Relay.post(documents, dossier).build();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

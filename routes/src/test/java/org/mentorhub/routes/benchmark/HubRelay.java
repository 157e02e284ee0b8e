package org.mentorhub.routes.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.mentorhub.routes.demo.HubProcess;
import org.mentorhub.routes.demo.Workspace;

/** The hub with all that it promises: ledger, receipts, checks, reports, each partner's gate. */
final class HubRelay implements Relay {
    private static final long TOKEN_NANOS = 200_000_000_000L;

    private final HubProcess process;
    private final Workspace workspace;
    private final URI documents;
    private final URI tokens;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";
    private long tokenEnds = Long.MIN_VALUE;

    private HubRelay(HubProcess process, Workspace workspace, URI address) {
        this.process = process;
        this.workspace = workspace;
        this.documents = address.resolve("/api/v1/partners/ma-anapec/documents");
        this.tokens = address.resolve("/oauth2/token");
    }

    /** Starts it with two partners: one sends, the other is the recipient. */
    static HubRelay start(Path folder, Recipient recipient) throws IOException {
        var home = Path.of(System.getProperty("mentorhub.home"));
        var workspace = Workspace.create(folder, home.resolve("config"));
        onlyTheBenchmarksPartners(workspace, home);
        workspace.change("fr-homere", file -> ((ObjectNode) file.at("/out/rest"))
                .put("address", recipient.address().toString()));
        workspace.initialise();
        workspace.putSecret("fr-homere.hub-token", "benchmark");
        var process = new HubProcess(
                workspace.config(),
                workspace.data(),
                workspace.log(),
                List.of("--server.port=0", "--management.server.port=0"));
        return new HubRelay(process, workspace, URI.create(process.start().partners()));
    }

    private static void onlyTheBenchmarksPartners(Workspace workspace, Path home) throws IOException {
        var partners = workspace.config().resolve("partners");
        try (Stream<Path> shipped = Files.list(partners)) {
            for (Path file : shipped.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> own = Files.list(home.resolve("routes/src/test/resources/benchmark/partners"))) {
            for (Path file : own.toList()) {
                Files.copy(file, partners.resolve(file.getFileName()));
            }
        }
    }

    @Override
    public String name() {
        return "hub";
    }

    @Override
    public HttpRequest call(String reference, byte[] dossier) throws IOException {
        return Relay.post(documents, dossier)
                .header("Authorization", "Bearer " + token())
                .header("Idempotency-Key", reference)
                .build();
    }

    private synchronized String token() throws IOException {
        long now = System.nanoTime();
        if (token.isEmpty() || now > tokenEnds) {
            token = newToken();
            tokenEnds = now + TOKEN_NANOS;
        }
        return token;
    }

    private String newToken() throws IOException {
        var credentials = "ma-anapec:" + workspace.secret("ma-anapec.client-secret");
        var request = HttpRequest.newBuilder(tokens)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}

package org.mentorhub.routes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole hub on free ports and a fresh data directory, and a client that talks to it as a partner does. */
public final class HubUnderTest implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final ConfigurableApplicationContext context;
    private final DataDirectory data;

    private HubUnderTest(ConfigurableApplicationContext context, DataDirectory data) {
        this.context = context;
        this.data = data;
    }

    /** Initialises and starts a hub on the configuration that is shipped. */
    public static HubUnderTest start(Path folder, String... settings) throws IOException {
        return startOn(Path.of("..", "config"), folder, settings);
    }

    /** Initialises and starts a hub on a configuration of the test's own. */
    public static HubUnderTest startOn(Path config, Path folder, String... settings) throws IOException {
        var data = new DataDirectory(folder.resolve("run"));
        Initialisation.run(Partners.load(config, dialect -> Optional.of(Set.of(DocumentType.values()))), data);
        var fixed = Stream.of(
                "--mentorhub.config=" + config,
                "--mentorhub.data=" + data.root(),
                "--server.port=0",
                "--management.server.port=0",
                "--mentorhub.sftp.port=0",
                "--mentorhub.broker.port=0",
                "--logging.structured.format.console=");
        return new HubUnderTest(
                HubApplication.start(Stream.concat(fixed, Stream.of(settings)).toArray(String[]::new)), data);
    }

    /** The address that partners call. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
    }

    /** The address that operators call. */
    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + port("local.management.port") + path);
    }

    /** A bean of the hub. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A fresh access token of that partner. */
    public String token(PartnerId partner) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + partner + "&client_secret="
                + Files.readString(data.clientSecret(partner)).strip();
        var answer = send(HttpRequest.newBuilder(address("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    /** Sends a request and waits for the whole answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    /** Sends a request with that partner's token. */
    public HttpResponse<String> sendAs(PartnerId partner, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return send(request.header("Authorization", "Bearer " + token(partner)));
    }

    /** Its data directory. */
    public DataDirectory data() {
        return data;
    }

    private String port(String property) {
        return context.getEnvironment().getRequiredProperty(property);
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.mentorhub.routes.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.mentorhub.routes.admin.RunningHub;
import org.mentorhub.schemas.PartnerId;

/** Calls the hub that runs on a data directory as a partner, with the secret that {@code hub init} made for it. */
final class PartnerClient {
    private final Path data;
    private final PartnerId partner;

    PartnerClient(Path data, PartnerId partner) {
        this.data = data;
        this.partner = partner;
    }

    /** A token for five minutes: the member {@code access_token} of the answer. */
    Answer token() {
        Optional<RunningHub> hub = RunningHub.find(data);
        if (hub.isEmpty()) {
            return ManagementClient.none(data);
        }
        Path secret = data.resolve("secrets").resolve(partner + ".client-secret");
        try {
            String credentials = partner + ":" + Files.readString(secret).trim();
            return HubCall.send(HttpRequest.newBuilder(URI.create(hub.get().partners() + "/oauth2/token"))
                    .timeout(HubCall.PATIENCE)
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build());
        } catch (IOException unreadable) {
            String text =
                    "no client secret of " + partner + " in " + secret + "; is it a partner that may call the hub?";
            return new Answer.Refused(
                    404, ManagementClient.JSON.createObjectNode().put("error", text), text);
        }
    }

    /**
     * Posts documents.
     *
     * @param path below the partner's own address: {@code documents}
     * @param mediaType of the content
     * @param messageId by which a repeat is recognised, or empty
     */
    Answer post(String path, String mediaType, Optional<String> messageId, byte[] content) {
        return switch (token()) {
            case Answer.Given given -> post(path, mediaType, messageId, content, given);
            case Answer other -> other;
        };
    }

    private Answer post(String path, String mediaType, Optional<String> messageId, byte[] content, Answer.Given token) {
        String address =
                RunningHub.find(data).map(RunningHub::partners).orElse("") + "/api/v1/partners/" + partner + "/";
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(HubCall.PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + token.content().path("access_token").asText())
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(content));
        messageId.ifPresent(id -> request.header("Idempotency-Key", id));
        return HubCall.send(request.build());
    }
}

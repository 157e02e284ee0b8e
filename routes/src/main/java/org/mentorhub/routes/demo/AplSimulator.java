package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.routes.demo.HubByRest.Reply;
import org.mentorhub.schemas.DocumentType;

/**
 * Agenzia Piemonte Lavoro's side: it cannot run a server. It posts its reports by REST, and looks into its inbox at the hub when somebody
 * thinks of it: takes what lies there, keeps it, and only then says that it has it. It comes by TLS with its own certificate, signs what it
 * sends, and takes nothing that the hub has not signed for it.
 */
public final class AplSimulator implements Simulator {
    private static final String PARTNER = "it-agenzia-piemonte-lavoro";
    private static final String ACCEPTED = "{\"word\":\"accepted\"}";

    private final HubByRest hub;
    private final Arrivals arrivals = new Arrivals();
    private final List<String> notices = new ArrayList<>();

    /**
     * @param hub the address of the hub's port for certificates
     * @param secret its client secret
     * @param identity how it and the hub know each other
     * @param clock by which its tokens and signatures end
     */
    public AplSimulator(URI hub, String secret, AplIdentity identity, Clock clock) {
        var answers = identity.answers(this::hubKeys, clock);
        this.hub = new HubByRest(hub, PARTNER, secret, clock, identity.proof(clock), answers);
    }

    private JWKSet hubKeys() {
        try {
            return JWKSet.parse(hub.publicKeys());
        } catch (IOException | ParseException missing) {
            throw new IllegalStateException("the hub shows no public keys", missing);
        }
    }

    /** Posts a report. */
    public Reply send(String messageId, byte[] report) throws IOException {
        return hub.send(messageId, report);
    }

    /** Empties its inbox, and tells what it has got so far. */
    @Override
    public synchronized Arrivals arrivals() throws IOException {
        JsonNode taken = hub.post("deliveries/take?max=100", "").body().path("deliveries");
        for (JsonNode delivery : taken) {
            String id = delivery.path("delivery").asText();
            JsonNode document = delivery.path("document");
            DocumentType type = DocumentType.of(delivery.path("type").asText()).orElseThrow();
            arrivals.enter(
                    id,
                    new Arrived(
                            type,
                            document.path("numero").asText(),
                            document.path("versione").asInt(1)),
                    document.toString().getBytes(StandardCharsets.UTF_8));
            hub.post("deliveries/" + id + "/acknowledge", ACCEPTED);
        }
        return arrivals;
    }

    /** Fetches and confirms what the hub has said, and tells all of it so far. */
    @Override
    public synchronized List<String> notices() throws IOException {
        notices.addAll(hub.notices());
        return List.copyOf(notices);
    }

    @Override
    public void close() {
        hub.close();
    }
}

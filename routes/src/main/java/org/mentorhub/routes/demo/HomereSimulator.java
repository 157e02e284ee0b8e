package org.mentorhub.routes.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.demo.HubByRest.Reply;

/** HOMERe's side: it posts dossiers and reports by REST, and takes dossiers at its own service. */
public final class HomereSimulator implements Simulator {
    private final HomereService service;
    private final HubByRest hub;
    private final List<String> notices = new ArrayList<>();

    /**
     * @param service its own; closed by whoever started it
     * @param hub the hub's address
     * @param secret its client secret
     * @param clock by which its tokens end
     */
    public HomereSimulator(HomereService service, URI hub, String secret, Clock clock) {
        this.service = service;
        this.hub = new HubByRest(hub, "fr-homere", secret, clock);
    }

    /** Posts a dossier or a report. */
    public Reply send(String messageId, byte[] document) throws IOException {
        return hub.send(messageId, document);
    }

    @Override
    public Arrivals arrivals() {
        return service.arrivals();
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

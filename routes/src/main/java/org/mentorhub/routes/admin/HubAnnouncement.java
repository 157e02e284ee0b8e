package org.mentorhub.routes.admin;

import java.io.IOException;
import org.mentorhub.routes.partner.DataDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Tells the commands of this machine where this hub is, once it is ready: its ports may be any that were free. */
public final class HubAnnouncement {
    private final DataDirectory data;
    private final Environment environment;

    /**
     * @param data where it is announced
     * @param environment knows the ports that were taken
     */
    public HubAnnouncement(DataDirectory data, Environment environment) {
        this.data = data;
        this.environment = environment;
    }

    /** Writes the addresses down. */
    @EventListener(ApplicationReadyEvent.class)
    public void announce() throws IOException {
        String port = environment.getRequiredProperty("local.server.port");
        String management = environment.getProperty("local.management.port", port);
        String base = environment.getProperty("management.endpoints.web.base-path", "/manage");
        new RunningHub(
                        ProcessHandle.current().pid(),
                        "http://127.0.0.1:" + port,
                        "http://127.0.0.1:" + management + base)
                .announce(data.root());
    }

    /** Takes them back at an orderly end. */
    @EventListener(ContextClosedEvent.class)
    public void forget() throws IOException {
        RunningHub.forget(data.root());
    }
}

package org.mentorhub.routes.prove;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;

/** The main class of an Artemis in a process of its own, on the very {@code broker.xml} that the hub's operators are given. */
final class ArtemisProcess {
    private ArtemisProcess() {}

    /** @param args the file; settings and users come by system properties, as {@code artemis run} gives them */
    public static void main(String[] args) throws Exception {
        var broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath(Path.of(args[0]).toUri().toString());
        broker.setSecurityManager(new ActiveMQJAASSecurityManager("activemq"));
        broker.start();
    }
}

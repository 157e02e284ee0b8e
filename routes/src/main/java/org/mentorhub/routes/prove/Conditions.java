package org.mentorhub.routes.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mentorhub.routes.demo.HubProcess.Machine;

/**
 * Under which a campaign's hub runs.
 *
 * @param machine its process
 * @param disk on which its data lie
 * @param beside what stands beside it
 */
record Conditions(Machine machine, Disk disk, Beside beside) {
    /** The classes of this process, and a disk to which nothing happens. */
    static final Conditions USUAL =
            new Conditions(Machine.shortLived(Machine.THIS.classPath(), Map.of()), new Disk() {});

    Conditions(Machine machine, Disk disk) {
        this(machine, disk, Beside.NOTHING);
    }

    /**
     * Servers of its own that the hub leans on, a database or a broker.
     *
     * @param settings of the hub, by which it finds them
     * @param brokerPort where partners find their queues, if not at the hub
     */
    record Beside(List<String> settings, OptionalInt brokerPort) {
        static final Beside NOTHING = new Beside(List.of(), OptionalInt.empty());

        Beside {
            settings = List.copyOf(settings);
        }
    }

    /** A disk, to which something may happen when the hub dies. */
    interface Disk {

        /** The hub's data are made, and no hub has run on them yet. */
        default void begin(Path data) throws IOException {}

        /** The hub died, and is not started again yet. */
        default void hubDied(Path data) throws IOException {}
    }
}

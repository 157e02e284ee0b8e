package org.mentorhub.routes.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.mentorhub.routes.demo.HubProcess.Machine;

/**
 * Under which a campaign's hub runs.
 *
 * @param machine its process
 * @param disk on which its data lie
 */
record Conditions(Machine machine, Disk disk) {
    /** The classes of this process, and a disk to which nothing happens. */
    static final Conditions USUAL =
            new Conditions(Machine.shortLived(Machine.THIS.classPath(), Map.of()), new Disk() {});

    /** A disk, to which something may happen when the hub dies. */
    interface Disk {

        /** The hub's data are made, and no hub has run on them yet. */
        default void begin(Path data) throws IOException {}

        /** The hub died, and is not started again yet. */
        default void hubDied(Path data) throws IOException {}
    }
}

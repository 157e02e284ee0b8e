package org.mentorhub.routes.prove;

import java.io.IOException;
import org.mentorhub.routes.demo.Workspace;

/**
 * What is between the hub and its partners, and not always well.
 *
 * @param services that the hub calls
 * @param lines by which one reaches the other
 */
record Surroundings(FickleServices services, Lines lines) implements AutoCloseable {

    static Surroundings of(Plan plan, FaultLog faults) {
        return new Surroundings(new FickleServices(plan, faults), new Lines(plan, faults));
    }

    /** Changes that workspace's files so that the hub meets them. */
    void stepBetween(Workspace workspace) throws IOException {
        services.stepBetween(workspace);
        lines.stepBetween(workspace);
    }

    /** From now on all is well. */
    void beGood() {
        services.beGood();
        lines.beGood();
    }

    @Override
    public void close() throws IOException {
        services.close();
        lines.close();
    }
}

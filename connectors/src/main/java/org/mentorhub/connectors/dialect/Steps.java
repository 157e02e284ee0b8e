package org.mentorhub.connectors.dialect;

import java.util.List;
import org.mentorhub.connectors.format.Node;

/** The rows of one group, in the order of the table. */
final class Steps {

    private final Step[] steps;
    private final boolean constants;

    Steps(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
        this.constants = steps.stream().anyMatch(ConstantStep.class::isInstance);
    }

    /** Whether what stands in the group may be there in every document that has it. */
    boolean haveConstants() {
        return constants;
    }

    void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        for (Step step : steps) {
            step.read(nativeGroup, canonicalGroup, run);
        }
    }

    void describe(Draft nativeGroup, Description description) {
        for (Step step : steps) {
            step.describe(nativeGroup, description);
        }
    }

    void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        for (Step step : steps) {
            step.write(canonicalGroup, nativeGroup, run);
        }
    }
}

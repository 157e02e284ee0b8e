package org.mentorhub.routes.soap;

import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.rest.ProblemType;

/**
 * Asks the partner's gate, and turns away with the time after which to come again.
 *
 * @param door the gate, and room on the disk
 * @param faults to turn away with
 */
record SoapDoor(Door door, SoapFaults faults) {

    /** Comes back where the partner may enter. */
    void enter(PartnerCall call) {
        switch (door.ask(call.partner().id())) {
            case Door.State.Suspended gate ->
                throw faults.later(call.language(), ProblemType.SUSPENDED, gate.retryAfter());
            case Door.State.Closed closed ->
                throw faults.later(call.language(), ProblemType.UNAVAILABLE, closed.retryAfter());
            case Door.State.Open open -> {}
        }
    }
}

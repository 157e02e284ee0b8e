package org.mentorhub.routes.prove;

import java.io.IOException;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Operator;

/** An operator who asks the forgetful partner about what is in doubt, and decides as it says. */
final class Inquiry {
    private final Operator operator;
    private final Cast cast;
    private int decided;

    Inquiry(Operator operator, Cast cast) {
        this.operator = operator;
        this.cast = cast;
    }

    /** Decides on all that is in doubt now; how much that was. */
    int ask() throws IOException {
        var there = cast.arrivals(FickleServices.FORGETFUL);
        var doubtful = operator.inDoubt(FickleServices.FORGETFUL);
        for (var delivery : doubtful) {
            if (there.knows(delivery)) {
                operator.confirm(delivery);
            } else {
                operator.repeat(delivery);
            }
            decided++;
        }
        return doubtful.size();
    }

    /** How many deliveries it decided on. */
    int decided() {
        return decided;
    }
}

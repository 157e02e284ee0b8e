package org.mentorhub.routes;

import java.nio.file.Path;
import java.util.List;
import org.mentorhub.routes.partner.DataDirectory;

/** The data directory has no keys or secrets yet; the hub does not start without them. */
public final class NotInitialisedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param data the directory
     * @param missing what is not there
     */
    public NotInitialisedException(DataDirectory data, List<Path> missing) {
        super("The data directory " + data.root().toAbsolutePath() + " is not initialised: " + missing
                + " missing. Run ./hub init, then start again.");
    }
}

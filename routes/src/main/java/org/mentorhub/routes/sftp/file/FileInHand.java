package org.mentorhub.routes.sftp.file;

import java.nio.file.Path;
import java.time.Instant;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.Partner;

/**
 * A whole file in the spool.
 *
 * @param sender whose it is
 * @param bounds of a file on this way in
 * @param rule what stands in it
 * @param source the file where it came from
 * @param place where it came from, with its name: part of the message id
 * @param spooled where it lies now
 * @param receivedAt when the hub had it
 * @param issuedAt when its sender made it, by its name; else when the hub had it
 */
public record FileInHand(
        Partner sender,
        Bounds bounds,
        FileRule rule,
        FoundFile source,
        String place,
        Path spooled,
        Instant receivedAt,
        Instant issuedAt) {

    /** Its name at its source. */
    public String name() {
        return source.name();
    }
}

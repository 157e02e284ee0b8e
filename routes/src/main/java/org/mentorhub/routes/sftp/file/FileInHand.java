package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.sftp.wrapping.Unwrapped;

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
 * @param inside the name of what it holds: its own unless it is wrapped
 */
public record FileInHand(
        Partner sender,
        Bounds bounds,
        FileRule rule,
        FoundFile source,
        String place,
        Path spooled,
        Instant receivedAt,
        Instant issuedAt,
        String inside) {

    /** Its name at its source. */
    public String name() {
        return source.name();
    }

    /** The only file that this one holds, under the name of this one. */
    FileInHand holding(Unwrapped.Entry only) throws IOException {
        return entry(source.name(), only);
    }

    /** One of the files that this one holds, under a name of its own. */
    FileInHand holdingAmongOthers(Unwrapped.Entry entry) throws IOException {
        var name = source.name();
        int end = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        return entry(name.substring(0, end) + "-" + entry.name() + name.substring(end), entry);
    }

    private FileInHand entry(String name, Unwrapped.Entry entry) throws IOException {
        var file = new FoundFile(name, Files.size(entry.content()), source.stamp());
        var folder = place.substring(0, place.length() - source.name().length());
        return new FileInHand(
                sender, bounds, rule, file, folder + name, entry.content(), receivedAt, issuedAt, entry.name());
    }
}

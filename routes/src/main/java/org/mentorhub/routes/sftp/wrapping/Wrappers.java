package org.mentorhub.routes.sftp.wrapping;

import java.time.Clock;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Wrapping;
import org.mentorhub.schemas.PartnerId;

/**
 * Wraps and unwraps files with the keys of the data directory, which are read anew for each file.
 *
 * @param data where the keys lie
 * @param clock which keys have ended
 */
public record Wrappers(DataDirectory data, Clock clock) {

    /** The wrapper of those files from or to that partner. */
    public Wrapper of(PartnerId partner, Wrapping wrapping) {
        return new Wrapper(wrapping, new KeyFiles(data.openPgpKeys(), data.openPgpKeys(partner)), clock);
    }
}

package org.mentorhub.routes.sftp.wrapping;

import java.io.IOException;
import java.nio.file.Path;
import org.mentorhub.routes.openpgp.Keyring;

/**
 * Where keys lie.
 *
 * @param own of the hub, secret
 * @param partners public ones of a partner
 */
record KeyFiles(Path own, Path partners) {
    Keyring read() throws IOException {
        return Keyring.read(own, partners);
    }
}

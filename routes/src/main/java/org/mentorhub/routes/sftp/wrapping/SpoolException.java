package org.mentorhub.routes.sftp.wrapping;

import java.io.IOException;

/** The hub cannot write what it unwraps: its own trouble, not that of the file. */
final class SpoolException extends IOException {
    private static final long serialVersionUID = 1;

    SpoolException(IOException cause) {
        super("cannot write into the spool", cause);
    }
}

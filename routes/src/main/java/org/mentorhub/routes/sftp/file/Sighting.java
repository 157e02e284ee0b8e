package org.mentorhub.routes.sftp.file;

import java.time.Instant;
import org.mentorhub.connectors.transport.sftp.FoundFile;

/**
 * That a file was seen.
 *
 * @param file as it was then
 * @param isHalf whether it was known then to be half a file
 * @param since from when on it was seen so, by the hub's clock
 */
record Sighting(FoundFile file, boolean isHalf, Instant since) {}

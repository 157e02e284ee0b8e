package org.mentorhub.routes.sftp.file;

import java.time.Instant;
import org.mentorhub.connectors.transport.sftp.FoundFile;

/**
 * That a file was seen.
 *
 * @param file as it was then
 * @param since from when on it was seen so, by the hub's clock
 */
record Sighting(FoundFile file, Instant since) {}

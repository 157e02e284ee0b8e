package org.mentorhub.connectors.transport.sftp;

/**
 * A plain file in a directory. Its time stamps are left out: they are the sender's, and an upload may keep old ones.
 *
 * @param name without directory
 * @param size in bytes
 */
public record FoundFile(String name, long size) {}

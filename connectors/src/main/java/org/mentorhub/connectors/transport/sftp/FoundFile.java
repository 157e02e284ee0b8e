package org.mentorhub.connectors.transport.sftp;

/**
 * A plain file in a directory.
 *
 * @param name without directory
 * @param size in bytes
 * @param stamp its time, by its own machine: another one says that the file was replaced; it says nothing else, since uploads may keep
 *     old times
 */
public record FoundFile(String name, long size, long stamp) {}

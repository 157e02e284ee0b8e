package org.mentorhub.connectors.transport;

/**
 * A file that goes with a notice: what was refused of a file, in the sender's own form, the reason beside each record.
 *
 * @param fileName its name, without a folder
 * @param mediaType with charset where the type has one
 * @param content its bytes; nobody changes them
 */
public record Enclosure(String fileName, String mediaType, byte[] content) {}

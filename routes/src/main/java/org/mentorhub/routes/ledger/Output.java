package org.mentorhub.routes.ledger;

/**
 * What is sent, byte for byte.
 *
 * @param dialectDigest version of the dialect that wrote it
 * @param mediaType with charset where the type has one
 * @param content the bytes; nobody changes them
 */
public record Output(String dialectDigest, String mediaType, byte[] content) {}

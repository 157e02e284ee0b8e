package org.mentorhub.routes.partner;

/**
 * Bounds of one submission, so that none costs more memory than this, whatever way it comes.
 *
 * @param documents documents in one submission, at most
 * @param bytes size of the whole: body, message or file
 * @param bytesPerDocument size of one document
 */
public record Bounds(int documents, int bytes, int bytesPerDocument) {}

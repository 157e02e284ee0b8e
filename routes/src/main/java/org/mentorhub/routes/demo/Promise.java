package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.mentorhub.routes.demo.MilanRegister.Dossier;

/**
 * A document that the hub took: from here on it owes it to its recipient.
 *
 * @param dossier the document by its sender's own reference and revision, which Milan keeps
 * @param exchange the hub's id of it
 * @param told what the hub said about this document when it took it
 */
record Promise(Dossier dossier, String exchange, JsonNode told) {}

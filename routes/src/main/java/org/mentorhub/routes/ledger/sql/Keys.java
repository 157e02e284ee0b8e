package org.mentorhub.routes.ledger.sql;

import org.mentorhub.routes.receipt.Signer;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.SealKey;
import org.mentorhub.routes.seal.SubjectKeys;

/**
 * The keys that the ledger works with.
 *
 * @param id names things
 * @param ledger seals what belongs to no person
 * @param subjects one a person
 * @param signer signs receipts
 */
record Keys(IdKey id, SealKey ledger, SubjectKeys subjects, Signer signer) {}

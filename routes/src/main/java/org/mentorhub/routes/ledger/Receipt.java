package org.mentorhub.routes.ledger;

/**
 * The hub's signed statement on a submission.
 *
 * @param submission what it is about
 * @param jws compact JWS, exactly as it was first sent
 */
public record Receipt(SubmissionId submission, String jws) {}

package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import org.mentorhub.routes.ledger.Receipt;
import org.mentorhub.routes.ledger.SubmissionId;

/** Signs receipts, and seals and opens them as they lie in their submission's row. */
final class Receipts {
    private static final String USE = "receipt";

    private final Keys keys;

    Receipts(Keys keys) {
        this.keys = keys;
    }

    Receipt sign(SubmissionId submission, byte[] text) {
        return new Receipt(submission, keys.signer().sign("receipt+jws", text));
    }

    byte[] seal(Receipt receipt) {
        return keys.ledger().seal(receipt.jws().getBytes(StandardCharsets.US_ASCII), USE);
    }

    Receipt open(SubmissionId submission, byte[] sealed) {
        return new Receipt(submission, new String(keys.ledger().open(sealed, USE), StandardCharsets.US_ASCII));
    }
}

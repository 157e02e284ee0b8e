package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.ExchangeProperty;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.partner.Disclosure;

/** Takes out of a document what its recipient may not see, by the same rules as intake told its sender. */
public final class DiscloseStep {
    private final Disclosure disclosure;
    private final ObjectMapper json;

    DiscloseStep(Disclosure disclosure, ObjectMapper json) {
        this.disclosure = disclosure;
        this.json = json;
    }

    /** Discloses; a notice, and a document whose output an earlier attempt fixed, pass by. */
    public void disclose(@ExchangeProperty(Handling.PROPERTY) Handling handling) {
        if (handling.cargo() instanceof Cargo.Document cargo
                && cargo.fixed().isEmpty()
                && handling.claim().what() instanceof Claim.What.Document what) {
            var document = new CanonicalDocument(what.type(), parse(cargo.canonical()));
            handling.discloses(disclosure.disclose(document, handling.recipient()));
        }
    }

    private ObjectNode parse(byte[] canonical) {
        try {
            return (ObjectNode) json.readTree(canonical);
        } catch (IOException corrupt) {
            throw new UncheckedIOException("a canonical document in the ledger is no JSON", corrupt);
        }
    }
}

package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.ExchangeProperty;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Disclosure.Disclosed;
import org.mentorhub.routes.partner.Enclosing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the recipient's own ids into a document, then takes out what it may not see, by the same rules as intake told its sender. */
public final class DiscloseStep {
    private static final Logger LOG = LoggerFactory.getLogger(DiscloseStep.class);

    private final Completion completion;
    private final Disclosure disclosure;
    private final BesideContent beside;
    private final ObjectMapper json;

    DiscloseStep(Identities identities, Disclosure disclosure, BesideContent beside, ObjectMapper json) {
        this.beside = beside;
        this.completion = new Completion(identities);
        this.disclosure = disclosure;
        this.json = json;
    }

    /** Discloses; a notice, and a document whose output an earlier attempt fixed, pass by. */
    public void disclose(@ExchangeProperty(Handling.PROPERTY) Handling handling) {
        if (handling.cargo() instanceof Cargo.Document cargo
                && cargo.fixed().isEmpty()
                && handling.claim().what() instanceof Claim.What.Document what) {
            var document = new CanonicalDocument(what.type(), parse(cargo.canonical()));
            var completed = completion.complete(
                    document, what.exchange(), handling.recipient().id());
            completed
                    .report()
                    .entries()
                    .forEach(entry ->
                            LOG.info("delivery {}: {}: {}", handling.claim().delivery(), entry.path(), entry.reason()));
            var disclosed = Enclosing.fit(
                    disclosure.disclose(completed.document(), handling.recipient()), handling.recipient());
            var filled = beside.within(disclosed.document(), what.exchange(), handling.recipient());
            handling.discloses(new Disclosed(filled, completed.report().and(disclosed.report())));
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

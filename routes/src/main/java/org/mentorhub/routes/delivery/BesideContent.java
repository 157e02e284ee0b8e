package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.routes.ledger.Attachments;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.partner.Enclosing;
import org.mentorhub.routes.partner.Partner;

/** Content that came beside a document, on its way to one recipient: beside it again, or within it. */
final class BesideContent {
    private final Attachments attachments;

    BesideContent(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The document with that content within it, where its recipient takes nothing beside it. */
    CanonicalDocument within(CanonicalDocument document, ExchangeId exchange, Partner recipient) {
        if (recipient.takesBeside() || Enclosing.of(document).isEmpty()) {
            return document;
        }
        var filled = new CanonicalDocument(document.type(), document.content().deepCopy());
        for (var attachment : Enclosing.of(filled)) {
            fill((ObjectNode) attachment, exchange);
        }
        return filled;
    }

    private void fill(ObjectNode attachment, ExchangeId exchange) {
        var sha256 = new Digest(attachment.path("sha256").asText());
        try (var content = attachments
                .open(exchange, sha256)
                .orElseThrow(() -> new IllegalStateException("content that exchange " + exchange + " names is gone"))) {
            attachment.remove("href");
            attachment.put("content", Base64.getEncoder().encodeToString(content.readAllBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read content of exchange " + exchange, failed);
        }
    }

    /** What goes beside a document as its recipient sees it. */
    static List<Output.Part> beside(CanonicalDocument document) {
        return Enclosing.of(document).stream().map(BesideContent::part).toList();
    }

    private static Output.Part part(JsonNode attachment) {
        return new Output.Part(
                attachment.path("href").asText().substring(Beside.SCHEME.length()),
                attachment.path("fileName").asText(),
                attachment.path("mediaType").asText(),
                attachment.path("size").asLong(),
                attachment.path("sha256").asText());
    }
}

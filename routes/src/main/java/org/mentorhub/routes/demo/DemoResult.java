package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * What came of a demo, counted from outside: by the receipts that senders hold and by what has arrived at the recipients.
 *
 * @param documents how many documents came in: accepted, unchanged and rejected ones; a repeat is none
 * @param unchanged how many of them were no news
 * @param rejected how many of them broke rules
 * @param lost documents that a receipt names and whose recipient has never seen them
 * @param doubled documents that had more than one effect at a recipient
 * @param deliveries by the state in which an operator is told that they are
 * @param exchanges what each recipient was to get, with what it lost on the way
 * @param steps the steps, each with what came of it
 * @param violations what the hub said about the wrong dossier
 * @param sample one document as sent and as received
 */
public record DemoResult(
        int documents,
        int unchanged,
        int rejected,
        int lost,
        int doubled,
        Map<String, Integer> deliveries,
        List<Exchange> exchanges,
        List<Step> steps,
        List<JsonNode> violations,
        Sample sample) {

    public DemoResult {
        deliveries = Map.copyOf(deliveries);
        exchanges = List.copyOf(exchanges);
        steps = List.copyOf(steps);
        violations = List.copyOf(violations);
    }

    /** Whether the hub kept its promises. */
    public boolean isKept() {
        return lost == 0 && doubled == 0;
    }

    /**
     * One document on its way to one recipient.
     *
     * @param id the hub's id
     * @param sender whose it is
     * @param type which document
     * @param reference the sender's id of it
     * @param recipient where it went
     * @param state where it stands
     * @param losses what the translation could not carry, by kind
     */
    public record Exchange(
            String id,
            PartnerId sender,
            DocumentType type,
            String reference,
            PartnerId recipient,
            String state,
            Map<String, Integer> losses) {}

    /**
     * One step of the demo.
     *
     * @param title what was done
     * @param outcome what came of it
     */
    public record Step(String title, String outcome) {}

    /**
     * One document on both sides.
     *
     * @param sent as ANAPEC wrote it
     * @param received as it reached Milan
     * @param report what was not carried over as it was: objects with kind, path, from, to, why
     */
    public record Sample(String sent, String received, List<JsonNode> report) {}
}

package org.mentorhub.routes.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What the senders hold in their hands: receipts, and by them what the hub owes to whom. */
final class Promises {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> receipts = new HashMap<>();
    private final Map<Named, Integer> newest = new HashMap<>();
    private final Set<Owed> owed = new LinkedHashSet<>();
    private final List<String> contradictions = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private long lastNanos = System.nanoTime();
    private long longestNanos;

    /** A document by its sender's id of it. */
    private record Named(PartnerId sender, String documentId) {}

    /**
     * A document that is to be at a recipient.
     *
     * @param sender whose
     * @param recipient who is to have it
     * @param type which
     * @param documentId its sender's id of it
     */
    record Owed(PartnerId sender, PartnerId recipient, DocumentType type, String documentId) {}

    /** Keeps a receipt, a compact JWS. One for the same submission that is not the same byte for byte is a contradiction. */
    synchronized void keep(String jws) throws IOException {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new IOException("this is no receipt: " + jws);
        }
        JsonNode statement = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        String submission = statement.path("submission").asText();
        String known = receipts.putIfAbsent(submission, jws);
        if (known == null) {
            breathe();
            var sender = new PartnerId(statement.path("sub").asText());
            statement.path("documents").forEach(document -> enter(sender, document));
        } else if (!known.equals(jws)) {
            contradictions.add("submission " + submission + " has two receipts");
        }
    }

    /** A repeat must get the receipt that the first sending got. */
    synchronized void same(String messageId, String first, String again) {
        if (!first.equals(again)) {
            contradictions.add("message " + messageId + " got another receipt when it was repeated");
        }
    }

    /** From now on that version, or a newer one, is what the hub owes; the first one where nobody says so. */
    synchronized void newest(PartnerId sender, String documentId, int version) {
        newest.merge(new Named(sender, documentId), version, Math::max);
    }

    /** Half of that file was taken, and taken away, as if it were whole. */
    synchronized void tookHalf(String file) {
        refused.add("the second half of " + file + ": the first was taken for the whole file");
    }

    /** A file or a message was rejected, and was right; or what the hub says could not be read. */
    synchronized void rejected(String notice) {
        refused.add("what was answered so: " + notice);
    }

    /** Whether a receipt names that document. */
    synchronized boolean name(PartnerId sender, String documentId) {
        return newest.containsKey(new Named(sender, documentId));
    }

    /** The version that has to be there, or a newer one. */
    synchronized int version(Owed owed) {
        return newest.getOrDefault(new Named(owed.sender(), owed.documentId()), 1);
    }

    synchronized List<Owed> owed() {
        return List.copyOf(owed);
    }

    /** How many documents receipts name. */
    synchronized int documents() {
        return newest.size();
    }

    /** How many submissions have a receipt. */
    synchronized int receipts() {
        return receipts.size();
    }

    /** Where the hub said two things of one submission. */
    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** Whether what senders were told suffices to know that it went wrong: then nothing is to be won by going on. */
    synchronized boolean areBroken() {
        return !contradictions.isEmpty() || !refused.isEmpty();
    }

    /** Documents that were refused, and files of which half was taken; none of them should be. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** The longest time in which no sender got a receipt, in whole seconds. */
    synchronized long longestStallSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(longestNanos);
    }

    private void breathe() {
        long now = System.nanoTime();
        longestNanos = Math.max(longestNanos, now - lastNanos);
        lastNanos = now;
    }

    private void enter(PartnerId sender, JsonNode document) {
        String decision = document.path("decision").asText();
        String id = document.path("documentId").asText();
        if (decision.equals("rejected")) {
            refused.add(id + " of " + sender + " was refused, and is right");
            return;
        }
        if (decision.equals("unchanged")) {
            contradictions.add(
                    id + " of " + sender + " was taken twice: its second receipt calls it unchanged, and it was"
                            + " sent under one message id only");
        }
        newest(sender, id, 1);
        var type = DocumentType.of(document.path("type").asText()).orElseThrow();
        document.path("deliveries")
                .forEach(delivery -> owed.add(new Owed(
                        sender, new PartnerId(delivery.path("recipient").asText()), type, id)));
    }
}

package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.EditDistance;

/** Attachments: content, size and digest agree, ids are their own, and consents name one that is there. */
final class AttachmentRules {
    private AttachmentRules() {}

    static void attachment(ObjectNode attachment, Findings findings) {
        JsonNode content = attachment.path("content");
        if (!content.isTextual()) {
            return;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(whole(content.textValue()));
        } catch (IllegalArgumentException e) {
            findings.addBelow("content", ModelRule.BASE64, content, Optional.empty());
            return;
        }
        JsonNode size = attachment.path("size");
        if (size.isIntegralNumber() && size.longValue() != bytes.length) {
            findings.addBelow("size", ModelRule.ATTACHMENT_SIZE, size, Optional.of(Integer.toString(bytes.length)));
        }
        JsonNode digest = attachment.path("sha256");
        if (digest.isTextual() && !digest.textValue().equals(sha256(bytes))) {
            findings.addBelow("sha256", ModelRule.ATTACHMENT_DIGEST, digest, Optional.of(sha256(bytes)));
        }
    }

    static void references(ObjectNode envelope, Findings findings) {
        Set<String> ids = new LinkedHashSet<>();
        JsonNode attachments = envelope.path("attachments");
        for (int i = 0; i < attachments.size(); i++) {
            JsonNode id = attachments.path(i).path("attachmentId");
            if (!ids.add(id.asText())) {
                findings.addBelow(
                        "attachments[" + i + "].attachmentId", ModelRule.ATTACHMENT_TWICE, id, Optional.empty());
            }
        }
        JsonNode consents = envelope.path("consents");
        for (int i = 0; i < consents.size(); i++) {
            JsonNode evidence = consents.path(i).path("evidence");
            if (evidence.isTextual() && !ids.contains(evidence.textValue())) {
                findings.addBelow(
                        "consents[" + i + "].evidence",
                        ModelRule.EVIDENCE_UNKNOWN,
                        evidence,
                        EditDistance.meant(evidence.textValue(), ids),
                        ids.toArray(String[]::new));
            }
        }
    }

    /** RFC 4648 pads every content and leaves no bits over; Java's decoder lets both pass. */
    private static String whole(String base64) {
        String last = base64.substring(Math.max(0, base64.length() - 4));
        if (base64.length() % 4 != 0
                || !Base64.getEncoder()
                        .encodeToString(Base64.getDecoder().decode(last))
                        .equals(last)) {
            throw new IllegalArgumentException("no whole base64");
        }
        return base64;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

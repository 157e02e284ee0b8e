package org.mentorhub.schemas.validation;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.EditDistance;
import org.mentorhub.schemas.value.Value;

/** Attachments: content, size and digest agree, ids are their own, and consents name one that is there. */
final class AttachmentRules {
    /** Bytes of content within a document, at most; what is larger comes beside it. */
    private static final int MOST_WITHIN = 10 << 20;

    private AttachmentRules() {}

    static void attachment(Value attachment, Findings findings) {
        Value content = attachment.path("content");
        if (!content.isTextual()) {
            return;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(whole(content.asText()));
        } catch (IllegalArgumentException e) {
            findings.addBelow("content", ModelRule.BASE64, content, Optional.empty());
            return;
        }
        Value size = attachment.path("size");
        if (size.isIntegral() && size.decimal().compareTo(BigDecimal.valueOf(bytes.length)) != 0) {
            findings.addBelow("size", ModelRule.ATTACHMENT_SIZE, size, Optional.of(Integer.toString(bytes.length)));
        }
        if (bytes.length > MOST_WITHIN) {
            findings.addBelow("size", ModelRule.RANGE, size, Optional.empty(), "0", Integer.toString(MOST_WITHIN));
        }
        Value digest = attachment.path("sha256");
        if (digest.isTextual() && !digest.asText().equals(sha256(bytes))) {
            findings.addBelow("sha256", ModelRule.ATTACHMENT_DIGEST, digest, Optional.of(sha256(bytes)));
        }
    }

    static void references(Value envelope, Findings findings) {
        Set<String> ids = new LinkedHashSet<>();
        Value attachments = envelope.path("attachments");
        for (int i = 0; i < attachments.size(); i++) {
            Value id = attachments.path(i).path("attachmentId");
            if (!ids.add(id.asText())) {
                findings.addBelow(
                        "attachments[" + i + "].attachmentId", ModelRule.ATTACHMENT_TWICE, id, Optional.empty());
            }
        }
        Value consents = envelope.path("consents");
        for (int i = 0; i < consents.size(); i++) {
            Value evidence = consents.path(i).path("evidence");
            if (evidence.isTextual() && !ids.contains(evidence.asText())) {
                findings.addBelow(
                        "consents[" + i + "].evidence",
                        ModelRule.EVIDENCE_UNKNOWN,
                        evidence,
                        EditDistance.meant(evidence.asText(), ids),
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

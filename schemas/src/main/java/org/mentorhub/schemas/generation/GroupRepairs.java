package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.mentorhub.schemas.generation.ObjectMaker.GroupRepair;

/** Brings the fields of a shared type in accord: an end after its start, a mark within its scale, a digest of its content. */
final class GroupRepairs {
    private static final GroupRepair NONE = (group, draw) -> {};
    private static final Map<String, GroupRepair> BY_DEFINITION = Map.of(
            "period", GroupRepairs::period,
            "learningPeriod", GroupRepairs::period,
            "grade", GroupRepairs::grade,
            "identifier", InventedIdentifiers::fill,
            "organisationIdentifier", InventedIdentifiers::fill,
            "candidate", InventedIdentifiers::person,
            "holder", InventedIdentifiers::person,
            "trainee", InventedIdentifiers::person,
            "attachment", GroupRepairs::attachment,
            "envelope", GroupRepairs::envelope);
    private static final Map<String, Integer> HIGHEST = Map.of(
            "MA-20", 20, "TN-20", 20, "FR-20", 20, "IT-30", 30, "IT-110", 110, "IT-100", 100, "IT-10", 10, "PCT", 100);

    private GroupRepairs() {}

    static GroupRepair of(String definition) {
        return BY_DEFINITION.getOrDefault(definition, NONE);
    }

    private static void period(ObjectNode period, Draw draw) {
        String start = period.path("start").asText();
        String end = period.path("end").asText();
        int known = Math.min(start.length(), end.length());
        if (known > 0 && end.substring(0, known).compareTo(start.substring(0, known)) < 0) {
            period.put("start", end).put("end", start);
        }
    }

    private static void grade(ObjectNode grade, Draw draw) {
        Integer highest = HIGHEST.get(grade.path("scale").asText());
        if (highest == null) {
            grade.remove("value");
            grade.remove("honours");
            if (!grade.has("mention") && !grade.has("outcome")) {
                grade.put("outcome", draw.of("passed", "failed", "absent", "exempt"));
            }
            return;
        }
        boolean lode = grade.path("honours").asBoolean() && highest != 20 && highest != 10;
        if (lode && !grade.path("scale").asText().equals("PCT")) {
            grade.set("value", IntNode.valueOf(highest));
        } else {
            if (grade.path("honours").asBoolean()) {
                grade.remove("honours");
            }
            if (grade.has("value")) {
                grade.set("value", mark(highest, draw));
            }
        }
    }

    private static JsonNode mark(int highest, Draw draw) {
        int whole = draw.percent(10) ? draw.of(0, highest) : draw.number(highest / 3, highest);
        if (whole == highest || draw.percent(highest >= 30 ? 85 : 40)) {
            return IntNode.valueOf(whole);
        }
        BigDecimal parts = new BigDecimal(draw.of("0.5", "0.25", "0.75", "0.1", "0.33", "0.05"));
        return DecimalNode.valueOf(BigDecimal.valueOf(whole).add(parts));
    }

    private static void attachment(ObjectNode attachment, Draw draw) {
        if (attachment.has("href") && attachment.has("content")) {
            attachment.remove(draw.of("href", "content"));
        }
        if (attachment.has("content")) {
            byte[] content =
                    draw.digits(draw.of(0, 1, 2, 3, draw.number(4, 300))).getBytes(StandardCharsets.US_ASCII);
            attachment.put("content", Base64.getEncoder().encodeToString(content));
            attachment.put("size", content.length);
            attachment.put("sha256", sha256(content));
        }
    }

    private static void envelope(ObjectNode envelope, Draw draw) {
        for (JsonNode consent : envelope.path("consents")) {
            if (consent instanceof ObjectNode group && group.has("evidence")) {
                JsonNode attachments = envelope.path("attachments");
                if (attachments instanceof ArrayNode list) {
                    group.set(
                            "evidence",
                            list.get(draw.number(0, list.size() - 1)).path("attachmentId"));
                } else {
                    group.remove("evidence");
                }
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

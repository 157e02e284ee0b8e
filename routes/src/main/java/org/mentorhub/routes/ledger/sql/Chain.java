package org.mentorhub.routes.ledger.sql;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The head of the chain of events while a group is written. Format 1: the body is a JSON object that begins with its number, the hash
 * of the body before, time, type and what it is about; an event's hash is SHA-256 of its body.
 */
final class Chain {
    static final int FORMAT = 1;
    private static final HexFormat HEX = HexFormat.of();

    private long sequence;
    private byte[] hash;

    Chain(long sequence, byte[] hash) {
        this.sequence = sequence;
        this.hash = hash;
    }

    /** An event as it was appended. */
    record Appended(long sequence, String hash) {}

    /** The hash before the first event. */
    static byte[] origin() {
        return new byte[32];
    }

    long sequence() {
        return sequence;
    }

    byte[] hash() {
        return hash;
    }

    /** The same head, to come back to. */
    Chain copy() {
        return new Chain(sequence, hash);
    }

    Appended append(Sql sql, Instant at, String type, String about, EventBody says) {
        var body = EventBody.of()
                .number("sequence", sequence + 1)
                .text("previous", HEX.formatHex(hash))
                .text("at", at.toString())
                .text("type", type)
                .text("about", about)
                .and(says)
                .bytes();
        sequence++;
        hash = hashOf(body);
        sql.update(
                "insert into event (sequence, at, type, about, format, body, hash) values (?, ?, ?, ?, ?, ?, ?)",
                sequence,
                Times.micros(at),
                type,
                about,
                FORMAT,
                body,
                hash);
        return new Appended(sequence, HEX.formatHex(hash));
    }

    static byte[] hashOf(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JDK has no SHA-256", missing);
        }
    }
}

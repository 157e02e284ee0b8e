package org.mentorhub.connectors.repair;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Mends a document from the hub's machine-readable answer and the document's bytes alone. It knows its own format and charset, and how
 * answers are written; nothing of rules, tables, or what went wrong.
 */
public final class RepairProgram {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Form form;

    /** @param form how the sender writes */
    public RepairProgram(Form form) {
        this.form = form;
    }

    /** How a sender writes its documents: what it knows of itself. */
    public record Form(Kind kind, Charset charset, char separator, char quote) {
        /** A format. */
        public enum Kind {
            JSON,
            XML,
            CSV,
            FIXED
        }
    }

    /** One round: everything that the answer says how to mend. */
    public byte[] mend(byte[] content, JsonNode answer) {
        List<Answered> entries = new ArrayList<>();
        answer.forEach(entry -> entries.add(Answered.of(entry)));
        Charset written = form.charset();
        for (Answered entry : entries) {
            if (entry.action().equals("recode") && entry.fix().isPresent()) {
                return recoded(content, Charset.forName(entry.fix().get()));
            }
        }
        String text = new String(content, written);
        boolean mark = text.startsWith("\uFEFF");
        Manuscript manuscript = manuscript(mark ? text.substring(1) : text);
        // From the end to the beginning, so that places stay where they are.
        entries.sort(Comparator.comparingInt((Answered entry) -> entry.at().line())
                .thenComparingInt(entry -> entry.at().column())
                .reversed());
        entries.forEach(entry -> mend(entry, manuscript));
        return ((mark ? "\uFEFF" : "") + manuscript.text()).getBytes(written);
    }

    private static void mend(Answered entry, Manuscript manuscript) {
        switch (entry.action()) {
            case "replace" -> entry.fix().ifPresent(fix -> manuscript.replace(entry, fix));
            case "rename" -> entry.fix().ifPresent(fix -> manuscript.rename(entry, fix));
            case "insert" -> entry.fix().ifPresent(fix -> manuscript.insert(entry, fix));
            case "append" -> entry.fix().ifPresent(fix -> manuscript.append(entry, fix));
            case "remove" -> manuscript.remove(entry);
            case "order" -> manuscript.order(entry);
            default -> {
                // Only a person can know.
            }
        }
    }

    private Manuscript manuscript(String text) {
        return switch (form.kind()) {
            case JSON -> new JsonManuscript(text);
            case XML -> new XmlManuscript(text);
            case CSV -> new CsvManuscript(text, form);
            case FIXED -> new FixedManuscript(text);
        };
    }

    /** Bytes that are no UTF-8 were written in the sender's western or own charset; those that are, in UTF-8. */
    private byte[] recoded(byte[] content, Charset asked) {
        String text = utf8(content) ? new String(content, StandardCharsets.UTF_8) : new String(content, other(asked));
        return text.getBytes(asked);
    }

    private Charset other(Charset asked) {
        return form.charset().equals(asked) || form.charset().equals(StandardCharsets.UTF_8) ? WESTERN : form.charset();
    }

    private static boolean utf8(byte[] content) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}

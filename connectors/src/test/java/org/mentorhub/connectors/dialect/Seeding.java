package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorhub.connectors.repair.RepairProgram;
import org.mentorhub.connectors.repair.RepairProgram.Form;
import org.mentorhub.schemas.DocumentType;

/** Puts faults into one document, a few of each class. */
final class Seeding {
    private static final int MOST_OF_A_KIND = 4;

    private final String dialect;
    private final DocumentType type;
    private final byte[] original;
    private final Form form;
    private final boolean firstDocument;
    private final List<Seed> seeds = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Seeding(String dialect, DocumentType type, byte[] original, Form form, boolean firstDocument) {
        this.firstDocument = firstDocument;
        this.dialect = dialect;
        this.type = type;
        this.original = original;
        this.form = form;
    }

    /** Whether it is the first of its dialect: faults that nobody can mend are sown once a dialect. */
    boolean isFirstDocument() {
        return firstDocument;
    }

    Form form() {
        return form;
    }

    byte[] original() {
        return original;
    }

    String text() {
        return new String(original, form.charset());
    }

    List<Seed> seeds() {
        return seeds;
    }

    boolean hasRoom(String kind) {
        return counts.getOrDefault(kind, 0) < MOST_OF_A_KIND;
    }

    /** Writes at a place what does not belong there. */
    void write(String kind, String name, Wrong wrong, String code) {
        byte[] content = written(wrong.place, wrong.action, wrong.found, wrong.text, wrong.asked);
        add(kind, name, original, content, code, wrong.place);
    }

    /** What is written wrong, and where. */
    record Wrong(String place, String action, String found, String text, String asked) {}

    /** The document with something else at a place: what the program does that mends, the other way round. */
    byte[] written(String place, String action, String found, String text, String asked) {
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        var entry = order.addObject()
                .put("code", "")
                .put("place", place)
                .put("found", found)
                .put("fix", text)
                .put("action", action);
        if (!asked.isEmpty()) {
            entry.putObject("asked").putArray("kind").add(asked);
        }
        return new RepairProgram(form).mend(original, order);
    }

    /** The document with another text. */
    void add(String kind, String name, String text, String code, String place) {
        add(kind, name, original, text.getBytes(form.charset()), code, place);
    }

    /** @param meant the document without the fault */
    void add(String kind, String name, byte[] meant, byte[] content, String code, String place) {
        if (hasRoom(kind) && !Arrays.equals(content, meant)) {
            counts.merge(kind, 1, Integer::sum);
            seeds.add(new Seed(dialect, type, kind, name, meant, content, code, place, form));
        }
    }
}

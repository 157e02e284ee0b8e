package org.mentorhub.connectors.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatOptions;
import org.mentorhub.connectors.format.FormatReading;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.Node;

/**
 * The samples, read.
 *
 * @param form the format of all of them
 * @param fields what they have, in the order in which it is met
 */
record Samples(SampleForm form, List<NativeField> fields) {

    private static final String CONTEXT = "@context";

    Samples {
        fields = List.copyOf(fields);
    }

    /** Reads samples of one format; empty where it is fixed width, linked data, no format that can be guessed, or not the same in all. */
    static Optional<Samples> read(List<byte[]> documents) {
        byte first = firstSign(documents.getFirst());
        return switch (first) {
            case '{' ->
                trees(documents, new FormatOptions.Json())
                        .filter(roots -> roots.stream().noneMatch(Samples::isLinked))
                        .map(SampleTrees::json);
            case '<' ->
                trees(documents, new FormatOptions.Xml(Map.of(), Optional.empty()))
                        .map(roots -> SampleTrees.xml(roots, documents.getFirst()));
            default -> SampleRows.read(documents);
        };
    }

    /** JSON-LD says by URIs what others say by names, and most of it is there for the format's sake. */
    private static boolean isLinked(Node root) {
        for (int i = 0; i < root.size(); i++) {
            if (root.child(i).name().local().equals(CONTEXT)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<List<Node>> trees(List<byte[]> documents, FormatOptions options) {
        Format format = options.format(IntakeLimits.DEFAULT);
        List<Node> roots = new ArrayList<>();
        for (byte[] document : documents) {
            if (format.read(document) instanceof FormatReading.Read read) {
                roots.add(read.tree().root());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(roots));
    }

    /** Behind a byte-order mark and blanks. */
    private static byte firstSign(byte[] document) {
        for (byte each : document) {
            if (each > ' ') {
                return each;
            }
            if (each >= 0 || each == (byte) 0xEF || each == (byte) 0xBB || each == (byte) 0xBF) {
                continue;
            }
            return each;
        }
        return 0;
    }
}

package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the first glance at a document tells: enough to say which document it is, without reading it whole or trusting it. */
public sealed interface DocumentHead {

    /**
     * XML; a SOAP envelope around it is looked through.
     *
     * @param namespace of the root element, or the empty text
     * @param local name of the root element
     */
    record XmlRoot(String namespace, String local) implements DocumentHead {}

    /**
     * A JSON object.
     *
     * @param members names at the top, up to a hundred, as far as the document is well-formed
     */
    record JsonMembers(Set<String> members) implements DocumentHead {
        public JsonMembers {
            members = Set.copyOf(members);
        }
    }

    /**
     * Rows and columns, perhaps.
     *
     * @param line the first line, read as Latin letters
     * @param next those that follow it; all together up to 10,000 characters
     */
    record FirstLine(String line, List<String> next) implements DocumentHead {
        public FirstLine {
            next = List.copyOf(next);
        }

        /** All of them. */
        public List<String> all() {
            List<String> all = new ArrayList<>(List.of(line));
            all.addAll(next);
            return all;
        }
    }

    /** Looks at the content; empty where it is neither. Total, and bounded. */
    static Optional<DocumentHead> of(byte[] content) {
        try {
            StrictDecoder.requireSize(content, IntakeLimits.DEFAULT);
            if (!HeadReader.isMarkup(content)) {
                return HeadReader.firstLine(content);
            }
            SourceText source = XmlSource.of(content);
            String start = source.text().stripLeading();
            if (start.startsWith("<")) {
                return HeadReader.xml(source.text());
            }
            return start.startsWith("{") ? HeadReader.json(source.text()) : Optional.empty();
        } catch (BrokenDocument e) {
            return Optional.empty();
        }
    }
}

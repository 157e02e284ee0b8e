package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of an XML file that are a document each.
 *
 * @param input reads it
 * @param outer the element below the root that repeats
 * @param inner the element below that which repeats in it; null where the outer one is the document
 */
record XmlParts(XmlInput input, Name outer, @Nullable Name inner) {

    private static final int OUTER_DEPTH = 2;
    private static final int INNER_DEPTH = 3;

    /**
     * Where an element stands in the text.
     *
     * @param start its first character
     * @param end behind its last
     * @param holder the outer element that it stands in; null for one of those
     */
    record Part(int start, int end, @Nullable Part holder) {

        /** What holds it, or the element itself. */
        Part around() {
            return holder == null ? this : holder;
        }
    }

    /** The documents in their order; none for what cannot be read, which is told where it is. */
    List<Part> of(byte[] content) {
        try {
            return of(XmlSource.of(content).text());
        } catch (BrokenDocument | XMLStreamException unreadable) {
            return List.of();
        }
    }

    private List<Part> of(String text) throws XMLStreamException {
        XMLStreamReader2 reader = input.reader(text);
        List<Part> found = new ArrayList<>();
        List<int[]> inside = new ArrayList<>();
        int depth = 0;
        int outerStart = 0;
        int innerStart = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                outerStart = depth == OUTER_DEPTH ? start(reader) : outerStart;
                innerStart = depth == INNER_DEPTH ? start(reader) : innerStart;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == INNER_DEPTH && is(reader, inner)) {
                    inside.add(new int[] {innerStart, end(reader)});
                } else if (depth == OUTER_DEPTH) {
                    if (is(reader, outer)) {
                        addAll(found, new Part(outerStart, end(reader), null), inside);
                    }
                    inside.clear();
                }
                depth--;
            }
        }
        return found;
    }

    private static void addAll(List<Part> found, Part around, List<int[]> inside) {
        if (inside.isEmpty()) {
            found.add(around);
        }
        inside.forEach(span -> found.add(new Part(span[0], span[1], around)));
    }

    private static boolean is(XMLStreamReader2 reader, @Nullable Name name) {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        return name != null && reader.getLocalName().equals(name.local()) && namespace.equals(name.namespace());
    }

    private static int start(XMLStreamReader2 reader) {
        return (int) reader.getLocationInfo().getStartingCharOffset();
    }

    private static int end(XMLStreamReader2 reader) throws XMLStreamException {
        return (int) reader.getLocationInfo().getEndingCharOffset();
    }
}

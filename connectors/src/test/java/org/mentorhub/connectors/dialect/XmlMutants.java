package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Breaks XML documents, or only changes them: one random change at a random element. */
final class XmlMutants {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "0",
            "007",
            "12.50",
            "12.5",
            "-1",
            "-0",
            "1e3",
            "+5",
            "99999999999999999999",
            "true",
            "1",
            "2026-02-30",
            "2026-02-28",
            "2024",
            "2024-13",
            "2026-02-28T10:00:00Z",
            "2026-02-28T10:00:00+14:30",
            "2026-02-28T24:00:00Z",
            "IT",
            "it-IT",
            "MA-99",
            "FR-IDF",
            "EQF4",
            "a\tb",
            "a\nb",
            " a",
            "a\u00a0",
            "a\u0085b",
            "\u2028",
            "e\u0301",
            "QUI",
            "QUI=",
            "QR==",
            "QUJD QUJD",
            "é".repeat(200),
            "é".repeat(201),
            "x".repeat(4000),
            "x".repeat(4001),
            "\uD83D\uDE00".repeat(200),
            "urn:x:[1]",
            "a@b.example",
            "+212661234567");

    private final SplittableRandom random;

    XmlMutants(long seed) {
        random = new SplittableRandom(seed);
    }

    void apply(Document document) {
        List<Element> elements = new ArrayList<>();
        collect(document.getDocumentElement(), elements);
        Element element = elements.get(random.nextInt(elements.size()));
        if (element == document.getDocumentElement()) {
            element.setAttribute("x", "1");
            return;
        }
        change(document, element, (Element) element.getParentNode());
    }

    private void change(Document document, Element element, Element parent) {
        switch (random.nextInt(11)) {
            case 0 -> parent.removeChild(element);
            case 1 -> parent.insertBefore(element.cloneNode(true), element);
            case 2 -> parent.appendChild(element);
            case 3 -> parent.insertBefore(element, parent.getFirstChild());
            case 4 -> element.setAttribute("odd", "1");
            case 5 -> document.renameNode(element, element.getNamespaceURI(), "odd");
            case 6 -> document.renameNode(element, "urn:other", element.getLocalName());
            case 7 -> element.appendChild(document.createTextNode("odd"));
            case 8 -> element.appendChild(document.createElementNS(element.getNamespaceURI(), "odd"));
            case 9 -> element.setTextContent(" " + element.getTextContent() + "\n");
            default -> leaf(element).setTextContent(TEXTS.get(random.nextInt(TEXTS.size())));
        }
    }

    /** A value somewhere below, for those break most often. */
    private static Element leaf(Element element) {
        Element at = element;
        while (firstElement(at) != null) {
            at = firstElement(at);
        }
        return at;
    }

    private static Element firstElement(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                return found;
            }
        }
        return null;
    }

    private static void collect(Element element, List<Element> elements) {
        elements.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                collect(found, elements);
            }
        }
    }
}

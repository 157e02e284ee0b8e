package org.mentorhub.routes.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One operation of the service. */
interface Operation {

    /** The local name of its request in the hub's namespace: {@code submit}. */
    String name();

    /**
     * Does it, and writes the answer's outermost element.
     *
     * @param body stands on the request's element
     * @throws XMLStreamException where the request cannot be read as the contract says
     */
    void answer(PartnerCall call, XMLStreamReader body, AnswerXml answer) throws XMLStreamException;
}

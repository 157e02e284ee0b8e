package org.mentorhub.routes.demo;

import jakarta.xml.ws.WebServiceException;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.routes.demo.MilanRegister.Dossier;
import org.mentorhub.schemas.DocumentType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A document as it came to Milan: a dossier, a certificate or a report. */
final class Fascicolo {
    private static final String MOB = "urn:comune-milano:mobilita:2.1";
    private static final String ANA = "urn:comune-milano:anagrafe:1";

    private static final Map<String, DocumentType> TYPES = Map.of(
            "FascicoloCandidato", DocumentType.CANDIDATE_DOSSIER,
            "AttestatoFormazione", DocumentType.TRAINING_CERTIFICATE,
            "RelazioneTirocinio", DocumentType.PLACEMENT_REPORT);

    private final Element root;

    private Fascicolo(Element root) {
        this.root = root;
    }

    /** @throws WebServiceException where the message holds something else */
    static Fascicolo of(Source message) {
        try {
            var tree = new DOMResult();
            TransformerFactory.newInstance().newTransformer().transform(message, tree);
            Element root = ((Document) tree.getNode()).getDocumentElement();
            if (!MOB.equals(root.getNamespaceURI()) || !TYPES.containsKey(root.getLocalName())) {
                throw new WebServiceException("atteso uno di " + TYPES.keySet() + ", trovato " + root.getNodeName());
            }
            return new Fascicolo(root);
        } catch (TransformerException unreadable) {
            throw new WebServiceException("contenuto illeggibile", unreadable);
        }
    }

    /** Which document it is. */
    DocumentType type() {
        return TYPES.getOrDefault(root.getLocalName(), DocumentType.CANDIDATE_DOSSIER);
    }

    /** Its number and version, as every simulator counts. */
    Arrived arrived() {
        return new Arrived(type(), dossier().numero(), dossier().versione());
    }

    /** Number and version; a document without a version is its first. */
    Dossier dossier() {
        String version = root.getAttribute("versione");
        return new Dossier(root.getAttribute("numero"), version.isEmpty() ? 1 : Integer.parseInt(version));
    }

    /** What stands in an element about the person, or an empty text. */
    String ofPerson(String name) {
        Node found = root.getElementsByTagNameNS(ANA, name).item(0);
        return found == null ? "" : found.getTextContent().strip();
    }

    /** Whether the person agreed. */
    boolean hasConsent() {
        return root.getElementsByTagNameNS(MOB, "Consenso").item(0) instanceof Element consent
                && !"NO".equals(consent.getAttribute("valore"));
    }

    Source source() {
        return new DOMSource(root);
    }

    byte[] bytes() {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(source(), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException broken) {
            throw new WebServiceException(broken);
        }
    }
}

package org.mentorhub.routes.demo;

import jakarta.annotation.Resource;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.WebServiceProvider;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.ws.addressing.AddressingProperties;
import org.apache.cxf.ws.addressing.JAXWSAConstants;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.demo.MilanRegister.Dossier;
import org.mentorhub.routes.demo.MilanRegister.Esito;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Milan's operation {@code inviaFascicolo}: takes a dossier into the register, or says by which of its rules not. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class FascicoloService implements Provider<Source> {
    private static final String MOB = "urn:comune-milano:mobilita:2.1";
    private static final String ANA = "urn:comune-milano:anagrafe:1";
    private static final int OF_AGE = 18;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final MilanRegister register;
    private final Clock clock;

    @Resource
    private @Nullable WebServiceContext context;

    FascicoloService(MilanRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Source invoke(Source request) {
        Document body = tree(request);
        Element fascicolo =
                (Element) body.getElementsByTagNameNS(MOB, "FascicoloCandidato").item(0);
        if (fascicolo == null) {
            throw new WebServiceException("FascicoloCandidato atteso");
        }
        var dossier =
                new Dossier(fascicolo.getAttribute("numero"), Integer.parseInt(fascicolo.getAttribute("versione")));
        return answer(register.enter(messageId(), dossier, bytes(fascicolo), clock.instant(), () -> judge(fascicolo)));
    }

    private Esito judge(Element fascicolo) {
        String born = text(fascicolo, ANA, "DataNascita");
        if (born.length() < 10) {
            return new Esito(false, "MOB-102", "data di nascita incompleta");
        }
        LocalDate ofAge = LocalDate.parse(born.substring(0, 10)).plusYears(OF_AGE);
        if (ofAge.isAfter(LocalDate.now(clock.withZone(ROME)))) {
            return new Esito(false, "MOB-117", "candidato minorenne: il tirocinio richiede 18 anni compiuti");
        }
        return new Esito(true, "MOB-000", "fascicolo registrato");
    }

    private String messageId() {
        var addressing = (AddressingProperties) Objects.requireNonNull(context, "injected by CXF")
                .getMessageContext()
                .get(JAXWSAConstants.ADDRESSING_PROPERTIES_INBOUND);
        if (addressing == null || addressing.getMessageID() == null) {
            throw new WebServiceException("wsa:MessageID mancante");
        }
        return addressing.getMessageID().getValue();
    }

    private static Source answer(Esito esito) {
        return new StreamSource(new StringReader("<mob:esito xmlns:mob=\"" + MOB + "\"><mob:codice>" + esito.code()
                + "</mob:codice><mob:testo>" + esito.text() + "</mob:testo></mob:esito>"));
    }

    private static String text(Element within, String namespace, String name) {
        Node found = within.getElementsByTagNameNS(namespace, name).item(0);
        return found == null ? "" : found.getTextContent().strip();
    }

    private static Document tree(Source source) {
        try {
            var result = new DOMResult();
            TransformerFactory.newInstance().newTransformer().transform(source, result);
            return (Document) result.getNode();
        } catch (TransformerException broken) {
            throw new WebServiceException("contenuto illeggibile", broken);
        }
    }

    private static byte[] bytes(Element element) {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException broken) {
            throw new WebServiceException(broken);
        }
    }
}

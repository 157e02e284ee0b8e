package org.mentorhub.connectors.transport.soap;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * A partner's SOAP service as {@code service.yaml} beside the WSDL describes it: which operation takes what, and what an answer means.
 *
 * @param wsdl the WSDL beside it
 * @param service the service's name in the WSDL
 * @param port the port's name in the WSDL
 * @param operations by the cargo's id: {@code candidate-dossier}, {@code notice}
 * @param charset in which the messages to it are written
 * @param beside elements whose base64 content travels beside the envelope (MTOM); empty: all of it is in the envelope
 * @param answer what an answer means
 * @param word how a recipient's word is told; empty: the service is told none
 */
public record SoapService(
        URI wsdl,
        QName service,
        QName port,
        Map<String, QName> operations,
        Charset charset,
        Set<QName> beside,
        AnswerRules answer,
        Optional<WordForm> word) {

    /** The file's name in a dialect's folder. */
    public static final String FILE = "service.yaml";

    public SoapService {
        operations = Map.copyOf(operations);
        beside = Set.copyOf(beside);
    }

    /**
     * The service of a dialect.
     *
     * @param folder the dialect's, ending in a slash; may be in a jar
     * @throws IllegalArgumentException where the file is missing or wrong; the message says what and where
     */
    public static SoapService in(URI folder) {
        return ServiceFile.read(URI.create(folder + FILE));
    }
}

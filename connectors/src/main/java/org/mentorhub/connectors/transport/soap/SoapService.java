package org.mentorhub.connectors.transport.soap;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * A partner's SOAP service as {@code service.yaml} beside the WSDL describes it: which operation takes what, and what an answer means.
 *
 * @param wsdl the WSDL beside it
 * @param service the service's name in the WSDL
 * @param port the port's name in the WSDL
 * @param operations by the cargo's id: {@code candidate-dossier}, {@code notice}
 * @param charset in which the messages to it are written
 * @param answer what an answer means
 */
public record SoapService(
        URI wsdl, QName service, QName port, Map<String, QName> operations, Charset charset, AnswerRules answer) {

    /** The file's name in a dialect's folder. */
    public static final String FILE = "service.yaml";

    public SoapService {
        operations = Map.copyOf(operations);
    }

    /**
     * The service of a dialect that comes with the hub.
     *
     * @throws IllegalArgumentException where the dialect has no such file, or the file is wrong; the message says what and where
     */
    public static SoapService bundled(String dialect) {
        var found = SoapService.class.getResource("/dialects/" + dialect + "/" + FILE);
        if (found == null) {
            throw new IllegalArgumentException(
                    "dialect " + dialect + " has no " + FILE + ", so it cannot be called by SOAP");
        }
        return ServiceFile.read(URI.create(found.toString()));
    }

    /**
     * The service of a dialect in a folder of its own.
     *
     * @throws IllegalArgumentException where the file is missing or wrong; the message says what and where
     */
    public static SoapService in(Path folder) {
        return ServiceFile.read(folder.resolve(FILE).toUri());
    }
}

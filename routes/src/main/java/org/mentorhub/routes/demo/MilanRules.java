package org.mentorhub.routes.demo;

import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.mentorhub.routes.demo.MilanRegister.Esito;
import org.xml.sax.SAXException;

/** What Milan takes: what its schema allows, in order of versions, with consent, of people who are of age. */
final class MilanRules {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final List<String> NEEDED = List.of("Cognome", "Nome", "Sesso", "DataNascita");
    private static final int OF_AGE = 18;

    private final Schema schema;
    private final Clock clock;

    /**
     * @param schema where {@code mobilita.xsd} is
     * @param clock for the age
     */
    MilanRules(URL schema, Clock clock) throws IOException {
        try {
            this.schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema);
        } catch (SAXException broken) {
            throw new IOException("Milan's schema cannot be read: " + schema, broken);
        }
        this.clock = clock;
    }

    Esito judge(Fascicolo fascicolo, int newestVersion) {
        Optional<String> fault = faultBySchema(fascicolo);
        if (fault.isPresent()) {
            return Esito.refused("10", "XSD", fault.get());
        }
        for (String needed : NEEDED) {
            if (fascicolo.ofPerson(needed).isEmpty()) {
                return Esito.refused("10", "OBB", "manca ana:" + needed);
            }
        }
        if (fascicolo.dossier().versione() < newestVersion) {
            return Esito.refused("11", "V01", "registrata la versione " + newestVersion);
        }
        if (!fascicolo.hasConsent()) {
            return Esito.refused("12", "P01", "consenso dell'interessato mancante");
        }
        if (isMinor(fascicolo.ofPerson("DataNascita"))) {
            return Esito.refused("19", "E18", "candidato minorenne, il tirocinio richiede 18 anni compiuti");
        }
        return Esito.taken();
    }

    /** Certificates and reports have to be as the schema says, and no more. */
    Esito judgeOther(Fascicolo document) {
        return faultBySchema(document)
                .map(fault -> Esito.refused("10", "XSD", fault))
                .orElseGet(Esito::taken);
    }

    private Optional<String> faultBySchema(Fascicolo fascicolo) {
        try {
            schema.newValidator().validate(fascicolo.source());
            return Optional.empty();
        } catch (SAXException | IOException fault) {
            String text = String.valueOf(fault.getMessage());
            return Optional.of(text.replace('<', '(').replace('&', '+'));
        }
    }

    private boolean isMinor(String birthDate) {
        // A zone may follow the date; it is cut, never shifted.
        LocalDate born = LocalDate.parse(birthDate.substring(0, 10));
        return born.plusYears(OF_AGE).isAfter(LocalDate.now(clock.withZone(ROME)));
    }
}

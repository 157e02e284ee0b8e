package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.translation.Violation;

/** What the tests of formats do again and again. */
final class Reading {

    static final String DOSSIER = """
        <?xml version="1.0" encoding="UTF-8"?>
        <m:Fascicolo xmlns:m="urn:m" xmlns:a="urn:a" numero="MI-1" versione="2">
          <m:Stato>SEL</m:Stato>
          <a:Soggetto codiceFiscale="LMNSLM99C54Z33LC">
            <a:Nome>SALMA</a:Nome><a:Cognome>EL MANSOURI</a:Cognome>
          </a:Soggetto>
          <m:Lingua iso="it"><m:Ascolto>A2</m:Ascolto></m:Lingua>
          <m:Lingua iso="fr"><m:Ascolto>C1</m:Ascolto></m:Lingua>
          <m:Note><![CDATA[a < b]]> &amp; caffè</m:Note>
        </m:Fascicolo>
        """;

    static final String CANDIDACY = """
        {"reference": "C26-BM-004512",
         "beneficiaire": {"cin": "IA123456", "nom": "EL MANSOURI", "email": null, "nomArabe": "المنصوري"},
         "langues": {"ar": "LM", "fr": "B2"},
         "diplomes": [{"intitule": "Gestion", "annee": 2020, "moyenne": "13,75"}, {"intitule": "Bac", "annee": 2017}],
         "accorde": true}
        """;

    private Reading() {}

    static JsonFormat json() {
        return new JsonFormat(new Names(), IntakeLimits.DEFAULT);
    }

    static XmlFormat xml() {
        return new XmlFormat(
                new FormatOptions.Xml(Map.of("mob", "urn:m", "ana", "urn:a"), Optional.empty()), IntakeLimits.DEFAULT);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static NativeTree read(Format format, String text) {
        return read(format, utf8(text));
    }

    static NativeTree read(Format format, byte[] content) {
        FormatReading reading = format.read(content);
        assertThat(reading).isInstanceOf(FormatReading.Read.class);
        return ((FormatReading.Read) reading).tree();
    }

    static Violation refusal(Format format, String text) {
        return refusal(format, utf8(text));
    }

    static Violation refusal(Format format, byte[] content) {
        FormatReading reading = format.read(content);
        assertThat(reading).isInstanceOf(FormatReading.Refused.class);
        List<Violation> violations = ((FormatReading.Refused) reading).violations();
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }

    static String written(Format format, Node root) {
        FormatWriting writing = format.write(root);
        assertThat(writing).isInstanceOf(FormatWriting.Written.class);
        return new String(((FormatWriting.Written) writing).content(), format.charset());
    }
}

package org.mentorhub.connectors.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.benchmark.Certificate.Code;
import org.mentorhub.connectors.benchmark.Certificate.Grade;
import org.mentorhub.connectors.benchmark.Certificate.Identifier;
import org.mentorhub.connectors.benchmark.Certificate.Module;
import org.mentorhub.connectors.benchmark.Certificate.Text;
import org.mentorhub.connectors.translation.EnvelopeDefaults;

/** Milan's certificate with Woodstox. */
final class MilanoByHand implements HandWritten {
    private static final String MOB = "urn:comune-milano:mobilita:2.1";
    private static final String ANA = "urn:comune-milano:anagrafe:1";
    private static final String LODE = " e lode";

    private final WstxInputFactory input = new WstxInputFactory();
    private final WstxOutputFactory output = new WstxOutputFactory();
    private final CodeMaps types = new CodeMaps("certificate-type", "it-comune-milano");
    private final CodeMaps sexes = new CodeMaps("sex", "it-comune-milano");
    private final CodeMaps births = new CodeMaps("countries", "belfiore");
    private final CodeMaps citizens = new CodeMaps("countries", "istat");
    private final CodeMaps schemes = new CodeMaps("identifier-scheme", "it-comune-milano");
    private final CodeMaps levels = new CodeMaps("qualification-level", "it-comune-milano");
    private final CodeMaps kinds = new CodeMaps("module-kind", "it-comune-milano");
    private final CodeMaps cefr = new CodeMaps("cefr", "it-comune-milano");
    private final CanonicalWriter canonical;

    MilanoByHand(EnvelopeDefaults defaults) {
        canonical = new CanonicalWriter("it-comune-milano", "it", defaults);
        input.setProperty(WstxInputFactory.SUPPORT_DTD, false);
    }

    @Override
    public byte[] read(byte[] nativeContent) throws IOException {
        try {
            XMLStreamReader xml = input.createXMLStreamReader(new ByteArrayInputStream(nativeContent));
            var c = new Certificate();
            xml.nextTag();
            c.id = xml.getAttributeValue(null, "numero");
            c.type = types.read(xml.getAttributeValue(null, "tipo"));
            c.issuedOn = LocalDate.parse(xml.getAttributeValue(null, "data")).toString();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                child(c, xml);
            }
            return canonical.write(c);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void child(Certificate c, XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Soggetto" -> holder(c, xml);
            case "Ente" -> c.body = xml.getElementText();
            case "Sede" -> c.centreName = xml.getElementText();
            case "Titolo" -> c.title.add(text(xml));
            case "LivelloEQF" -> c.level = levels.read(xml.getElementText());
            case "QCER" -> c.cefr = cefr.read(xml.getElementText());
            case "Voto" -> c.grade = grade(xml, c.nationality);
            case "Ore" -> {
                c.hours = new BigDecimal(xml.getAttributeValue(null, "previste"));
                c.attended = new BigDecimal(xml.getAttributeValue(null, "frequentate"));
                xml.nextTag();
            }
            case "Modulo" -> c.modules.add(module(c, xml));
            default -> xml.getElementText();
        }
    }

    private void holder(Certificate c, XMLStreamReader xml) throws XMLStreamException {
        c.identifiers.add(new Identifier("IT-CF", xml.getAttributeValue(null, "codiceFiscale")));
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "Cognome" -> c.family = xml.getElementText();
                case "Nome" -> c.given = xml.getElementText();
                case "Sesso" -> c.sex = sexes.read(xml.getElementText());
                case "DataNascita" ->
                    c.birthDate = LocalDate.parse(xml.getElementText()).toString();
                case "LuogoNascita" -> {
                    c.birthCountry =
                            births.read(xml.getAttributeValue(null, "stato")).code();
                    c.birthCity = xml.getElementText();
                }
                case "Cittadinanza" ->
                    c.nationality = citizens.read(xml.getElementText()).code();
                case "Documento" -> {
                    c.identifiers.add(new Identifier(
                            schemes.read(xml.getAttributeValue(null, "tipo")).code(),
                            xml.getAttributeValue(null, "numero")));
                    xml.nextTag();
                }
                default -> xml.getElementText();
            }
        }
    }

    private Module module(Certificate c, XMLStreamReader xml) throws XMLStreamException {
        var module = new Module();
        module.code = xml.getAttributeValue(null, "codice");
        module.hours = new BigDecimal(xml.getAttributeValue(null, "ore"));
        module.kind = kinds.read(xml.getAttributeValue(null, "tipo"));
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("Titolo")) {
                module.title.add(text(xml));
            } else {
                module.grade = grade(xml, c.nationality);
            }
        }
        return module;
    }

    private static Text text(XMLStreamReader xml) throws XMLStreamException {
        String language = xml.getAttributeValue(null, "lingua");
        return new Text(language == null ? "it" : language, xml.getElementText());
    }

    private static Grade grade(XMLStreamReader xml, @Nullable String nationality) throws XMLStreamException {
        var grade = new Grade();
        String scale = xml.getAttributeValue(null, "scala");
        grade.scale = scale.equals("20")
                ? "MA".equals(nationality) ? "MA-20" : "TN".equals(nationality) ? "TN-20" : "FR-20"
                : "IT-" + scale;
        String text = xml.getElementText();
        grade.honours = text.endsWith(LODE);
        grade.value = new BigDecimal(grade.honours ? text.substring(0, text.length() - LODE.length()) : text);
        return grade;
    }

    @Override
    public byte[] write(byte[] content) throws IOException {
        Certificate c = CanonicalReader.read(content);
        var out = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter xml = output.createXMLStreamWriter(out, "UTF-8");
            xml.writeProcessingInstruction("xml", "version=\"1.0\" encoding=\"UTF-8\"");
            xml.writeCharacters("\n");
            xml.writeStartElement("mob", "AttestatoFormazione", MOB);
            xml.writeNamespace("mob", MOB);
            xml.writeNamespace("ana", ANA);
            xml.writeAttribute("numero", c.id);
            xml.writeAttribute("tipo", types.write(Objects.requireNonNull(c.type)));
            xml.writeAttribute("data", c.issuedOn);
            holder(c, xml);
            element(xml, MOB, "Ente", c.body);
            element(xml, MOB, "Sede", c.centreName);
            titles(xml, c.title);
            element(xml, MOB, "LivelloEQF", levels.write(Objects.requireNonNull(c.level)));
            element(xml, MOB, "QCER", cefr.write(Objects.requireNonNull(c.cefr)));
            grade(xml, c.grade);
            xml.writeEmptyElement(MOB, "Ore");
            xml.writeAttribute("previste", Objects.requireNonNull(c.hours).toPlainString());
            xml.writeAttribute("frequentate", Objects.requireNonNull(c.attended).toPlainString());
            for (Module module : c.modules) {
                module(xml, module);
            }
            xml.writeEndElement();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void holder(Certificate c, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(ANA, "Soggetto");
        xml.writeAttribute("codiceFiscale", c.identifiers.getFirst().value());
        element(xml, ANA, "Cognome", Objects.requireNonNull(c.family).toUpperCase(Locale.ROOT));
        element(xml, ANA, "Nome", Objects.requireNonNull(c.given).toUpperCase(Locale.ROOT));
        element(xml, ANA, "Sesso", sexes.write(Objects.requireNonNull(c.sex)));
        element(xml, ANA, "DataNascita", c.birthDate);
        xml.writeStartElement(ANA, "LuogoNascita");
        xml.writeAttribute("stato", births.write(new Code(Objects.requireNonNull(c.birthCountry), null)));
        xml.writeCharacters(Objects.requireNonNull(c.birthCity).toUpperCase(Locale.ROOT));
        xml.writeEndElement();
        element(xml, ANA, "Cittadinanza", citizens.write(new Code(Objects.requireNonNull(c.nationality), null)));
        for (Identifier identifier : c.identifiers.subList(1, c.identifiers.size())) {
            xml.writeEmptyElement(ANA, "Documento");
            xml.writeAttribute("tipo", schemes.write(new Code(identifier.scheme(), null)));
            xml.writeAttribute("numero", identifier.value());
        }
        xml.writeEndElement();
    }

    private void module(XMLStreamWriter xml, Module module) throws XMLStreamException {
        xml.writeStartElement(MOB, "Modulo");
        xml.writeAttribute("codice", module.code);
        xml.writeAttribute("ore", Objects.requireNonNull(module.hours).toPlainString());
        xml.writeAttribute("tipo", kinds.write(Objects.requireNonNull(module.kind)));
        titles(xml, module.title);
        grade(xml, module.grade);
        xml.writeEndElement();
    }

    private static void titles(XMLStreamWriter xml, List<Text> titles) throws XMLStreamException {
        for (Text title : titles) {
            xml.writeStartElement(MOB, "Titolo");
            xml.writeAttribute("lingua", title.lang());
            xml.writeCharacters(title.text());
            xml.writeEndElement();
        }
    }

    private static void grade(XMLStreamWriter xml, @Nullable Grade grade) throws XMLStreamException {
        if (grade != null) {
            String scale = Objects.requireNonNull(grade.scale);
            xml.writeStartElement(MOB, "Voto");
            xml.writeAttribute("scala", scale.substring(scale.indexOf('-') + 1));
            xml.writeCharacters(Objects.requireNonNull(grade.value).toPlainString() + (grade.honours ? LODE : ""));
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String namespace, String name, @Nullable String text)
            throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(namespace, name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }
}

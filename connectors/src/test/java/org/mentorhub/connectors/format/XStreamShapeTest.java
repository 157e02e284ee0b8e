package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.XStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.Violation;

/** What XStream itself writes is the measure: with and without references it must read as the same tree. */
class XStreamShapeTest {

    /** As the legacy application has them: names with {@code _} and {@code $}, one object in two places, a map, a list with null. */
    @SuppressWarnings("unused")
    static final class Relazione {
        String _id = "TO-1";
        Persona tutor;
        Persona tutor_promotore;
        Map<String, Double> presenze = new TreeMap<>(Map.of("PREVISTE", 160.0));
        List<Object> obiettivi = new LinkedList<>();

        Relazione(Persona tutor, Persona promotore) {
            this.tutor = tutor;
            this.tutor_promotore = promotore;
            obiettivi.add(tutor);
            obiettivi.add(null);
            obiettivi.add(promotore);
        }
    }

    static final class Persona {
        String nome;
        Persona capo;

        Persona(String nome, Persona capo) {
            this.nome = nome;
            this.capo = capo;
        }
    }

    /** Its class was loaded if this ever runs. */
    static final class Trap {
        static {
            System.setProperty("org.mentorhub.trap", "sprung");
        }
    }

    @Test
    void readsWhatXStreamWroteAsTheSameTreeWithAndWithoutReferences() {
        Persona shared = new Persona("Lucia", new Persona("Anna", null));
        Relazione relazione = new Relazione(shared, shared);

        NativeTree full = read(written(relazione, XStream.NO_REFERENCES));
        NativeTree relative = read(written(relazione, XStream.XPATH_RELATIVE_REFERENCES));
        NativeTree absolute = read(written(relazione, XStream.XPATH_ABSOLUTE_REFERENCES));

        assertThat(shown(relative.root())).isEqualTo(shown(full.root())).contains("__id", "tutor__promotore");
        assertThat(shown(absolute.root())).isEqualTo(shown(full.root()));
        assertThat(full.writtenOut()).isEmpty();
        assertThat(relative.writtenOut())
                .extracting(node -> node.name().local())
                .contains("tutor__promotore");
    }

    @Test
    void readsNullInListAsAbsence() {
        NativeTree tree = read("<root><l class=\"linked-list\"><null/><a>1</a></l></root>");

        assertThat(tree.root().child(0).child(0).isNull()).isTrue();
    }

    @Test
    void buildsNoClassThatADocumentNames() {
        String trap = "org.mentorhub.connectors.format.XStreamShapeTest$Trap";
        read("<root class='" + trap + "'><a class='" + trap + "' resolves-to='" + trap + "'/><b reference='../a'/>"
                + "<org.mentorhub.connectors.format.XStreamShapeTest_-Trap/></root>");
        read("<java.lang.ProcessBuilder><command><string>x</string></command></java.lang.ProcessBuilder>");

        assertThat(System.getProperty("org.mentorhub.trap")).isNull();
    }

    @Test
    void refusesReferenceToNothingWithItsPlace() {
        Violation told = refused("<root>\n <a>1</a>\n <b reference=\"../c\"/></root>");

        assertThat(told.code()).isEqualTo("MH-XML-REFERENCE");
        assertThat(told.place()).isEqualTo("line 3, column 2, /root/b");
    }

    @Test
    void refusesReferenceToWhatComesLater() {
        assertThat(refused("<root><b reference=\"../c\"/><c>1</c></root>").code())
                .isEqualTo("MH-XML-REFERENCE");
    }

    @Test
    void refusesReferenceToReference() {
        assertThat(refused("<root><c>1</c><b reference=\"../c\"/><a reference=\"../b\"/></root>")
                        .place())
                .endsWith("/root/a");
    }

    @Test
    void refusesCircle() {
        Violation told = refused("<root><a><b reference=\"../..\"/></a></root>");

        assertThat(told.rule()).isEqualTo("MH-XML-REFERENCE.circle");
        assertThat(told.found()).isEqualTo("../..");
        assertThat(refused("<root reference=\".\"/>").code()).isEqualTo("MH-XML-REFERENCE");
        assertThat(refused("<root><a reference=\"\"/></root>").code()).isEqualTo("MH-XML-REFERENCE");
    }

    @Test
    void refusesReferencesThatMultiplyWithoutEnd() {
        var bomb = new StringBuilder("<root><a0><x>boom</x></a0>");
        for (int level = 1; level < 40; level++) {
            bomb.append("<a").append(level).append('>');
            for (int i = 0; i < 10; i++) {
                bomb.append("<b reference=\"../../a").append(level - 1).append("\"/>");
            }
            bomb.append("</a").append(level).append('>');
        }
        Violation told = Assertions.assertTimeout(Duration.ofSeconds(10), () -> refused(bomb + "</root>"));

        assertThat(told.code()).isEqualTo("MH-BOUND");
        assertThat(told.place()).startsWith("line 1, column ");
    }

    @Test
    void refusesReferencesThatNestTooDeep() {
        var tower = new StringBuilder("<root><a0><x/></a0>");
        for (int level = 1; level < 100; level++) {
            tower.append("<a").append(level).append("><b reference=\"../../a").append(level - 1);
            tower.append("\"/></a").append(level).append('>');
        }

        assertThat(refused(tower + "</root>").code()).isEqualTo("MH-BOUND");
    }

    @Test
    void staysCheapWithManyReferencesOverManyElements() {
        var many = new StringBuilder("<root>");
        for (int i = 0; i < 60_000; i++) {
            many.append("<a/>");
        }
        for (int i = 0; i < 60_000; i++) {
            many.append("<b reference=\"../a[60000]\"/>");
        }

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> refused(many + "</root>"));
    }

    private static String written(Relazione relazione, int mode) {
        var xstream = new XStream();
        xstream.setMode(mode);
        return xstream.toXML(relazione);
    }

    private static NativeTree read(String xml) {
        return ((FormatReading.Read) format().read(xml.getBytes(StandardCharsets.UTF_8))).tree();
    }

    private static Violation refused(String xml) {
        return ((FormatReading.Refused) format().read(xml.getBytes(StandardCharsets.UTF_8)))
                .violations()
                .getFirst();
    }

    private static Format format() {
        var habits = new XmlHabits(XmlHabits.Shape.XSTREAM, Optional.empty(), List.of());
        return new XmlFormat(
                new FormatOptions.Xml(StandardCharsets.UTF_8, Map.of(), Optional.empty(), habits),
                IntakeLimits.DEFAULT);
    }

    /** Classes apart, which stand where declared and real type differ and are another thing with a reference. */
    private static String shown(Node node) {
        var shown = new StringBuilder("<").append(node.name()).append('>').append(node.isNull() ? "∅" : node.text());
        for (int i = 0; i < node.size(); i++) {
            shown.append(shown(node.child(i)));
        }
        return shown.append("</>").toString();
    }
}

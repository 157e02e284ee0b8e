package org.mentorhub.connectors.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.format.Reading.DOSSIER;
import static org.mentorhub.connectors.format.Reading.read;
import static org.mentorhub.connectors.format.Reading.refusal;
import static org.mentorhub.connectors.format.Reading.written;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.format.Node.Kind;

class XmlFormatTest {

    private final XmlFormat format = Reading.xml();

    @Test
    void readsElementsAttributesAndText() {
        Name stato = format.names().of("mob:Stato");
        Name soggetto = format.names().of("ana:Soggetto");
        Name cf = format.names().attribute("codiceFiscale");
        Name lingua = format.names().of("mob:Lingua");
        Name iso = format.names().attribute("iso");
        Name note = format.names().of("mob:Note");

        Node root = read(format, DOSSIER).root();

        assertThat(root.name()).hasToString("mob:Fascicolo");
        assertThat(root.text()).isEmpty();
        assertThat(requireNonNull(root.first(stato)).text()).isEqualTo("SEL");
        assertThat(requireNonNull(requireNonNull(root.first(soggetto)).attribute(cf))
                        .text())
                .isEqualTo("LMNSLM99C54Z33LC");
        assertThat(requireNonNull(root.first(note)).text()).isEqualTo("a < b & caffè");
        List<String> languages = new ArrayList<>();
        root.each(
                lingua,
                node -> languages.add(requireNonNull(node.attribute(iso)).text()));
        assertThat(languages).containsExactly("it", "fr");
    }

    @Test
    void placesAreLineColumnAndElementPath() {
        Name lingua = format.names().of("mob:Lingua");
        Name iso = format.names().attribute("iso");
        NativeTree tree = read(format, DOSSIER);
        Node french = tree.root().child(3);
        assertThat(french.name()).isSameAs(lingua);

        assertThat(tree.place(french)).isEqualTo("line 8, column 3, /mob:Fascicolo/mob:Lingua[2]");
        assertThat(tree.place(requireNonNull(french.attribute(iso))))
                .isEqualTo("line 8, column 3, /mob:Fascicolo/mob:Lingua[2]/@iso");
        assertThat(tree.placeOfMissing(french, format.names().of("mob:Lettura")))
                .isEqualTo("line 8, column 3, /mob:Fascicolo/mob:Lingua[2]/mob:Lettura");
        assertThat(tree.placeOfMissingAttribute(tree.root(), format.names().attribute("data")))
                .isEqualTo("line 2, column 1, /mob:Fascicolo/@data");
    }

    @Test
    void tellsSameNameInTwoNamespacesApart() {
        Name mob = format.names().of("mob:Titolo");
        Name ana = format.names().of("ana:Titolo");
        Node root = read(
                        format,
                        "<x xmlns='urn:m'><Titolo>1</Titolo><q:Titolo xmlns:q='urn:a'>2</q:Titolo><r:Titolo"
                                + " xmlns:r='urn:r'/></x>")
                .root();
        assertThat(requireNonNull(root.first(mob)).text()).isEqualTo("1");
        assertThat(requireNonNull(root.first(ana)).text()).isEqualTo("2");
        assertThat(root.child(2).name().isKnown()).isFalse();
        assertThat(root.child(2).name()).hasToString("r:Titolo");
    }

    @Test
    void readsNilAndKeepsAttributesBesideIt() {
        Node root = read(
                        format,
                        "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='x y'><b i:nil='true'"
                                + " c='1'/><d i:nil='false'/></a>")
                .root();
        assertThat(root.attributeCount()).isZero();
        assertThat(root.child(0).kind()).isEqualTo(Kind.NULL);
        assertThat(root.child(0).attribute(0).text()).isEqualTo("1");
        assertThat(root.child(1).kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void joinsTextAroundCommentsAndKeepsStrayText() {
        Node root = read(format, "<a>x<!--1-->y<?p i?>z <b> w </b> v </a>").root();
        assertThat(root.kind()).isEqualTo(Kind.GROUP);
        assertThat(root.text()).isEqualTo("xyz  v ");
        assertThat(root.child(0).text()).isEqualTo(" w ");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-15"})
    void readsTheDeclaredCharset(String charset) {
        String document = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n<a>Béni Mellal à</a>";
        NativeTree tree = read(format, document.getBytes(Charset.forName(charset)));
        assertThat(tree.root().text()).isEqualTo("Béni Mellal à");
        assertThat(tree.place(tree.root())).isEqualTo("line 2, column 1, /a");
    }

    @Test
    void refusesCharsetThatIsNotTheDeclaredOne() {
        var wrong = refusal(format, "<?xml version='1.0'?>\n<a>caffè</a>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(wrong.code()).isEqualTo("MH-CHARSET");
        assertThat(wrong.place()).isEqualTo("line 2, column 8");
        assertThat(refusal(format, "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><a/>")
                        .code())
                .isEqualTo("MH-CHARSET");
        assertThat(refusal(format, "<?xml version='1.0' encoding='UTF-7'?><a/>").code())
                .isEqualTo("MH-CHARSET");
        assertThat(refusal(format, "<?xml version='1.0' encoding='UTF- 8'?><a/>")
                        .code())
                .isEqualTo("MH-CHARSET");
        assertThat(refusal(format, "<?xml version='1.0' encoding='windows-1259'?><a/>")
                        .code())
                .isEqualTo("MH-CHARSET");
        assertThat(read(format, "\uFEFF<?xml version='1.0' encoding='utf-8'?><a/>")
                        .hasByteOrderMark())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE a><a/>|MH-XML-DTD|line 1, column 1",
                "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>|MH-XML-DTD|line 1, column 1",
                "<a><b>&foo;</b></a>|MH-XML-ENTITY|line 1, column 11, /a/b",
                "<a>&#1;</a>|MH-CHARACTER|line 1, column 7, /a",
                "<a><b></a>|MH-XML-SYNTAX|line 1, column 7, /a/b",
                "<a>a & b</a>|MH-XML-SYNTAX|line 1, column 6, /a",
                "<p:a/>|MH-XML-SYNTAX|line 1, column 6",
                "<a x='1' x='2'/>|MH-XML-SYNTAX|line 1, column 16",
                "<a/><b/>|MH-TRAILING|line 1, column 5",
                "<a/>x|MH-TRAILING|line 1, column 5",
                "<a><b>x|MH-TRUNCATED|line 1, column 8, /a/b",
                "` `|MH-EMPTY|document",
                "hello|MH-XML-SYNTAX|line 1, column 1",
                "<?xml version='1.1'?><a/>|MH-XML-SYNTAX|line 1, column 1",
            })
    void refusesWithCodeAndPlace(String document, String code, String place) {
        var violation = refusal(format, document);
        assertThat(violation.code()).isEqualTo(code);
        assertThat(violation.place()).isEqualTo(place);
    }

    @Test
    void looksThroughSoapEnvelope() {
        String message = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><w:T xmlns:w="urn:w">1</w:T></s:Header>
            <s:Body><m:invia xmlns:m="urn:s"><m:Fascicolo xmlns:m="urn:m" numero="1"/></m:invia></s:Body></s:Envelope>
            """;
        XmlFormat rooted = rooted("mob:Fascicolo");
        NativeTree tree = read(rooted, message);
        assertThat(tree.root().name()).isSameAs(rooted.names().of("mob:Fascicolo"));
        assertThat(tree.place(tree.root())).startsWith("line 2, column 34, /s:Envelope/s:Body/");
    }

    @Test
    void refusesAnotherRoot() {
        XmlFormat rooted = rooted("mob:Fascicolo");
        assertThat(read(rooted, DOSSIER).root().name().isKnown()).isTrue();
        var violation = refusal(rooted, DOSSIER.replace("urn:m", "urn:m:2.0"));
        assertThat(violation.code()).isEqualTo("MH-XML-ROOT");
        assertThat(violation.found()).isEqualTo("<m:Fascicolo> in urn:m:2.0");
        assertThat(violation.expected("en")).isEqualTo("<mob:Fascicolo> in urn:m");
    }

    @Test
    void writesPrefixesOfTheTableAndRepeatsLists() {
        Names names = format.names();
        Node root = Node.group(names.of("mob:Fascicolo")).addAttribute(names.attribute("numero"), "a\"<\n");
        Node list = Node.list(names.of("mob:Lingua"));
        list.add(Node.text(Name.ITEM, "").addAttribute(names.attribute("iso"), "it"));
        list.add(Node.text(Name.ITEM, "x & ]]>").addAttribute(names.attribute("iso"), "fr"));
        root.add(list).add(Node.nil(names.of("ana:Data")));

        assertThat(written(ordered(StandardCharsets.UTF_8), root))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<mob:Fascicolo xmlns:mob=\"urn:m\" xmlns:ana=\"urn:a\""
                        + " numero=\"a&quot;&lt;&#10;\"><mob:Lingua iso=\"it\"/><mob:Lingua iso=\"fr\">x &amp;"
                        + " ]]&gt;</mob:Lingua></mob:Fascicolo>\n");
    }

    @Test
    void givesUnknownContentBackInItsNamespace() {
        String document = "<f xmlns='urn:m'><g xmlns=''>1</g><p:h xmlns:p='urn:p' p:i='2' xml:lang='it'><j"
                + " xmlns='urn:j'/></p:h></f>";
        Node first = read(format, document).root();
        Node again = read(format, written(format, first)).root();
        assertThat(outline(again)).isEqualTo(outline(first)).contains("{urn:p}h= @{urn:p}i", "{}g=1", "{urn:j}j");
    }

    @Test
    void writesCharacterReferencesForWhatTheCharsetLacks() {
        Node root = Node.text(format.names().of("mob:a"), "è€𝄞سلمى\u007F");
        assertThat(written(ordered(StandardCharsets.ISO_8859_1), root))
                .contains(">è&#8364;&#119070;&#1587;&#1604;&#1605;&#1609;&#127;<");
        assertThat(written(ordered(Charset.forName("windows-1252")), root)).contains(">è€&#119070;");
        assertThat(written(ordered(StandardCharsets.UTF_8), root)).contains(">è€𝄞سلمى&#127;<");
    }

    @Test
    void refusesToWriteWhatXmlCannotHold() {
        for (String text : List.of("\u0000", "\u000B", "\uD800", "\uFFFE")) {
            Node root = Node.group(format.names().of("mob:a"))
                    .add(Node.text(format.names().of("mob:b"), text));
            var refused = (FormatWriting.Refused) format.write(root);
            assertThat(refused.violations().get(0).code()).isEqualTo("MH-CHARACTER");
            assertThat(refused.violations().get(0).place()).isEqualTo("/mob:a/mob:b");
        }
    }

    private static XmlFormat rooted(String root) {
        return new XmlFormat(
                new FormatOptions.Xml(Map.of("mob", "urn:m", "ana", "urn:a"), Optional.of(root)), IntakeLimits.DEFAULT);
    }

    private static XmlFormat ordered(Charset charset) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("mob", "urn:m");
        namespaces.put("ana", "urn:a");
        return new XmlFormat(new FormatOptions.Xml(charset, namespaces, Optional.empty()), IntakeLimits.DEFAULT);
    }

    private static String outline(Node node) {
        StringBuilder all = new StringBuilder(
                "{" + node.name().namespace() + "}" + node.name().local() + "=" + node.text());
        for (int i = 0; i < node.attributeCount(); i++) {
            Name name = node.attribute(i).name();
            all.append(" @{").append(name.namespace()).append("}").append(name.local());
        }
        for (int i = 0; i < node.size(); i++) {
            all.append("(").append(outline(node.child(i))).append(")");
        }
        return all.toString();
    }
}

package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mentorhub.connectors.format.Reading.CANDIDACY;
import static org.mentorhub.connectors.format.Reading.DOSSIER;
import static org.mentorhub.connectors.format.Reading.refusal;
import static org.mentorhub.connectors.format.Reading.utf8;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.Violation;

/** Input that was made to hurt: each gets a violation within two seconds. */
class HostileDocumentTest {

    /** Of processor time: how busy the machine is with other things says nothing of the reader. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final Duration HANGS = Duration.ofMinutes(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void stopsAtDepthOfTenThousand() {
        assertThat(json("[".repeat(10_000)).code()).isEqualTo("MH-BOUND");
        assertThat(json("{\"a\":".repeat(10_000)).code()).isEqualTo("MH-BOUND");
        assertThat(xml("<a>".repeat(10_000)).code()).isEqualTo("MH-BOUND");
        assertThat(xml("<a>".repeat(10_000)).place()).endsWith("/a".repeat(64));
    }

    @Test
    void refusesHundredMegabytesUnread() {
        byte[] huge = new byte[100 << 20];
        Arrays.fill(huge, (byte) '[');
        assertThat(quick(() -> refusal(Reading.json(), huge)).code()).isEqualTo("MH-SIZE");
        assertThat(quick(() -> refusal(Reading.xml(), huge)).code()).isEqualTo("MH-SIZE");
        assertThat(quick(() -> DocumentHead.of(huge))).isEmpty();
    }

    @Test
    void stopsAtMillionsOfValues() {
        assertThat(json("[" + "1,".repeat(5_000_000)).code()).isEqualTo("MH-BOUND");
        assertThat(xml("<a>" + "<b/>".repeat(3_000_000)).code()).isEqualTo("MH-BOUND");
    }

    @Test
    void expandsNoEntityBomb() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        assertThat(xml(bomb + "]><b>&a29;</b>").code()).isEqualTo("MH-XML-DTD");
    }

    @Test
    void loadsNothingFromOutside() {
        assertThat(xml("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
                        .code())
                .isEqualTo("MH-XML-DTD");
        assertThat(xml("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>").code())
                .isEqualTo("MH-XML-DTD");
        var include = "<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='file:///etc/passwd'/></a>";
        assertThat(Reading.read(Reading.xml(), include).root().child(0).size()).isZero();
    }

    @Test
    void boundsAttributesAndDeclarations() {
        StringBuilder attributes = new StringBuilder("<a");
        StringBuilder declarations = new StringBuilder("<a");
        for (int i = 0; i < 500_000; i++) {
            attributes.append(" a").append(i).append("=''");
            declarations.append(" xmlns:a").append(i).append("='u'");
        }
        assertThat(xml(attributes + "/>").code()).isEqualTo("MH-BOUND");
        assertThat(xml(declarations + "/>").code()).isEqualTo("MH-BOUND");
    }

    @Test
    void survivesNamesThatCollideInHashTables() {
        StringBuilder xml = new StringBuilder("<a>");
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 100_000; i++) {
            String name = colliding(i, 17);
            xml.append('<').append(name).append("/>");
            json.append('"').append(name).append("\":1,");
        }
        assertThat(xml(xml.toString()).code()).isEqualTo("MH-BOUND");
        assertThat(json(json.toString()).code()).isEqualTo("MH-BOUND");
    }

    @Test
    void joinsMillionsOfPiecesInLinearTime() {
        String pieces = "<a>" + "x<!---->".repeat(3_000_000) + "</a>";
        assertThat(quick(() -> Reading.read(Reading.xml(), pieces)).root().text())
                .hasSize(3_000_000);
    }

    @Test
    void boundsLongTextsNamesAndNumbers() {
        String long17M = "x".repeat(17 << 20);
        assertThat(json("{\"a\":\"" + long17M + "\"}").code()).isEqualTo("MH-BOUND");
        assertThat(json("{\"" + long17M + "\":1}").code()).isEqualTo("MH-BOUND");
        assertThat(json("{\"a\":" + "9".repeat(1_000_000) + "}").code()).isEqualTo("MH-BOUND");
        assertThat(xml("<a>" + long17M + "</a>").code()).isEqualTo("MH-BOUND");
        assertThat(xml("<a b='" + long17M + "'/>").code()).isEqualTo("MH-BOUND");
        assertThat(xml("<" + long17M + "/>").code()).isEqualTo("MH-BOUND");
        assertThat(xml("<a>" + "x<![CDATA[y]]>".repeat(2_000_000)).code()).isEqualTo("MH-TRUNCATED");
    }

    @Test
    void tellsWhereEveryTruncationEnds() {
        byte[] json = utf8(CANDIDACY.strip());
        byte[] xml = utf8(DOSSIER.strip());
        for (int end = 0; end < json.length; end++) {
            assertPlaced(refusal(Reading.json(), Arrays.copyOf(json, end)));
        }
        for (int end = 0; end < xml.length; end++) {
            assertPlaced(refusal(Reading.xml(), Arrays.copyOf(xml, end)));
        }
    }

    @Test
    void boundsRowsColumnsAndCellsOfCsv() {
        assertThat(csv("COD;NOME\n" + "1;2\n".repeat(3_000_000)).code()).isEqualTo("MH-BOUND");
        assertThat(csv("A;".repeat(2_000_000)).code()).isEqualTo("MH-BOUND");
        assertThat(csv("COD\n" + "x".repeat(2_000_000)).code()).isEqualTo("MH-BOUND");
        assertThat(csv("COD\n" + "\"" + "\"\"".repeat(2_000_000)).code()).isEqualTo("MH-BOUND");
        assertThat(csv("\n".repeat(5_000_000)).code()).isEqualTo("MH-EMPTY");
    }

    @Test
    void boundsRecordsOfFixedWidth() {
        assertThat(fixed(utf8("x".repeat(2_000_000))).code()).isEqualTo("MH-BOUND");
        assertThat(fixed(utf8("\n".repeat(5_000_000))).code()).isEqualTo("MH-EMPTY");
        assertThat(fixed(utf8("\u001A".repeat(5_000_000))).code()).isEqualTo("MH-EMPTY");
        assertThat(fixed(new byte[40]).code()).isEqualTo("MH-FIXED-TYPE");
        byte[] study = Layouts.records("201234CAP");
        var many = new ByteArrayOutputStream();
        many.writeBytes(Layouts.records("101234A"));
        for (int i = 0; i < 700_000; i++) {
            many.writeBytes(study);
        }
        assertThat(fixed(many.toByteArray()).code()).isEqualTo("MH-BOUND");
    }

    private static Violation fixed(byte[] file) {
        return quick(() -> refusal(Layouts.fixed(), file));
    }

    private static Violation csv(String file) {
        return quick(() -> refusal(Layouts.quoted(), file));
    }

    private static void assertPlaced(Violation violation) {
        assertThat(violation.place()).matches("document|line \\d+, column \\d+.*");
        assertThat(violation.code()).isIn("MH-EMPTY", "MH-TRUNCATED", "MH-CHARSET", "MH-XML-SYNTAX", "MH-JSON-SYNTAX");
    }

    private static Violation json(String document) {
        return quick(() -> refusal(Reading.json(), document));
    }

    private static Violation xml(String document) {
        return quick(() -> refusal(Reading.xml(), document));
    }

    private static <T> T quick(Supplier<T> reading) {
        return assertTimeoutPreemptively(HANGS, () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            T result = reading.get();
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before))
                    .isLessThan(AT_MOST);
            return result;
        });
    }

    /** "Aa" and "BB" have one hash code. */
    private static String colliding(int number, int pairs) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < pairs; i++) {
            name.append((number >> i & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}

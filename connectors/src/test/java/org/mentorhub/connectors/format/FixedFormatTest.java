package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.format.Reading.refusal;
import static org.mentorhub.connectors.format.Reading.utf8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.Violation;

class FixedFormatTest {

    private static final FixedFormat FORMAT = Layouts.fixed();
    private static final byte[] DOCUMENT = Layouts.records(
            "00TUNIS   202601150017MENTOR2",
            "101234EL MANSOURI   المنصوري  03       x",
            "201234BTS Mécanique",
            "201234CAP");

    @Test
    void readsColumnsOfRecordsAndListsOfThoseThatRepeat() {
        Node root = Reading.read(FORMAT, DOCUMENT).root();
        assertThat(text(root, "CIN")).isEqualTo("1234");
        assertThat(text(root, "PROG")).isEqualTo("MENTOR2");
        assertThat(text(root, "NOM_AR")).isEqualTo("المنصوري");
        assertThat(text(root, "ENFANTS")).isEqualTo("3");
        Node studies = member(root, "ETUDES");
        assertThat(studies.size()).isEqualTo(2);
        assertThat(text(studies.child(0), "TITRE")).isEqualTo("BTS Mécanique");
    }

    @Test
    void namesRecordAndPosition() {
        NativeTree tree = Reading.read(FORMAT, DOCUMENT);
        assertThat(tree.place(member(tree.root(), "NOM"))).isEqualTo("record 2, position 7-20");
        assertThat(tree.place(member(member(tree.root(), "ETUDES").child(1), "TITRE")))
                .isEqualTo("record 4, position 7-20");
        assertThat(tree.place(member(tree.root(), "PROG"))).isEqualTo("record 1, position 23-30");
        var cut = (FormatReading.Read) FORMAT.read(DOCUMENT, 1000);
        assertThat(cut.tree().place(member(cut.tree().root(), "NOM"))).isEqualTo("record 1000, position 7-20");
        assertThat(FORMAT.field("/ETUDES/TITRE")).isEqualTo("record 20, position 7-20");
    }

    @Test
    void keepsWhatStandsInNoColumn() {
        Node root = Reading.read(FORMAT, DOCUMENT).root();
        assertThat(text(root, "10:33-40")).isEqualTo("       x");
        assertThat(member(root, "10:33-40").name().isKnown()).isFalse();
    }

    @Test
    void writesWhatItReadSaveDayAndNumberOfTheFile() {
        byte[] due = Layouts.records(
                "00HUB     000000000000MENTOR2",
                "101234EL MANSOURI   المنصوري  03       x",
                "201234BTS Mécanique",
                "201234CAP");
        assertThat(written(Reading.read(FORMAT, DOCUMENT).root())).isEqualTo(due);
    }

    @Test
    void tellsRecordThatIsUtf8ByItsLength() {
        byte[] document = utf8("101234Béni" + " ".repeat(30) + "\r\n");
        Violation violation = refusal(FORMAT, document);
        assertThat(violation.rule()).isEqualTo("MH-FIXED-LENGTH.encoded");
        assertThat(violation.place()).isEqualTo("record 1");
        assertThat(violation.found()).isEqualTo("41");
        assertThat(violation.expected("en")).isEqualTo("40 bytes in windows-1256, then the end of the line");
    }

    @Test
    void tellsHowManyBlanksRecordLacks() {
        assertThat(refusal(FORMAT, utf8("101234A\n")).particulars()).containsExactly("40", "33");
        assertThat(refusal(FORMAT, utf8("x".repeat(42))).particulars()).containsExactly("40", "2");
    }

    @Test
    void refusesRecordOfAnotherPersonInDocument() {
        Violation violation = refusal(FORMAT, Layouts.records("101234A", "201235CAP"));
        assertThat(violation.code()).isEqualTo("MH-FIXED-KEY");
        assertThat(violation.place()).isEqualTo("record 2, position 3-6");
        assertThat(violation.fix()).isEqualTo("1234");
    }

    @Test
    void refusesTypesThatMayNotStandThere() {
        assertThat(refusal(FORMAT, Layouts.records("501234A")).code()).isEqualTo("MH-FIXED-TYPE");
        assertThat(refusal(FORMAT, Layouts.records("201234A")).expected("en")).isEqualTo("record 10 first");
        assertThat(refusal(FORMAT, Layouts.records("101234A", "101234B")).place())
                .isEqualTo("record 2, position 1-2");
        assertThat(refusal(FORMAT, Layouts.records("101234A", "6012341", "6012342"))
                        .rule())
                .isEqualTo("MH-FIXED-TYPE.again");
        assertThat(refusal(FORMAT, Layouts.records("00HUB     000000000000")).code())
                .isEqualTo("MH-EMPTY");
    }

    @Test
    void readsEndMarkAndLineFeedsOfOldSystems() {
        String text = new String(DOCUMENT, FORMAT.charset());
        assertThat(Reading.read(FORMAT, bytes(text.replace("\r\n", "\n")))
                        .root()
                        .size())
                .isPositive();
        assertThat(Reading.read(FORMAT, bytes(text.stripTrailing() + " ".repeat(31) + "\u001A"))
                        .root()
                        .size())
                .isPositive();
        assertThat(Reading.read(FORMAT, bytes(text + "\u001A\u001A\r\n")).root().size())
                .isPositive();
        assertThat(refusal(FORMAT, bytes(text + "\u001A20")).code()).isEqualTo("MH-TRAILING");
        assertThat(refusal(FORMAT, bytes(text.replace("\r\n", "\r\n\r\n"))).place())
                .isEqualTo("record 2");
    }

    @Test
    void refusesToWriteWhatColumnCannotHold() {
        assertThat(refused("ENFANTS", "123").code()).isEqualTo("MH-FIXED-WIDTH");
        assertThat(refused("ENFANTS", "123").place()).isEqualTo("record 10, position 31-32");
        assertThat(refused("NOM", "漢").code()).isEqualTo("MH-CHARACTER");
        assertThat(refused("NOM", "a\nb").code()).isEqualTo("MH-CHARACTER");
        assertThat(refused("AUTRE", "a").code()).isEqualTo("MH-FIXED-WIDTH");
    }

    @Test
    void tellsColumnsThatShareBytesAtStart() {
        var layout = FORMAT.layout();
        var wide = new FixedLayout.RecordType(
                "10",
                java.util.Optional.empty(),
                FixedLayout.Presence.OPTIONAL,
                List.of(
                        new FixedLayout.Column("A", new Span(5, 8), FixedLayout.Filling.BLANKS),
                        new FixedLayout.Column("A", new Span(30, 41), FixedLayout.Filling.BLANKS)));
        var broken = new FixedLayout(
                layout.charset(),
                layout.length(),
                layout.lineEnd(),
                layout.type(),
                layout.key(),
                layout.header(),
                List.of(wide),
                layout.trailer(),
                layout.reasons());
        assertThat(layout.mistakes()).isEmpty();
        assertThat(broken.mistakes())
                .containsExactly(
                        "record 10, column A overlaps position 3-6",
                        "record 10, column A ends after position 40",
                        "column A stands twice");
        assertThat(Span.of("7-3")).isEmpty();
        assertThat(Span.of("0-3")).isEmpty();
        assertThat(Span.of("x")).isEmpty();
        assertThat(Span.of("113")).contains(new Span(113, 113));
    }

    @Test
    void tellsDocumentsByTheirRecords() {
        assertThat(FORMAT.recordsIn(List.of("00TUNIS", "101234", "201234", "501234")))
                .isEqualTo(3);
        assertThat(FORMAT.recordsIn(List.of("00TUNIS", "501234"))).isZero();
    }

    private static Violation refused(String column, String text) {
        Node root = Node.group(Name.ROOT).add(Node.text(FORMAT.names().of(column), text));
        return ((FormatWriting.Refused) FORMAT.write(root)).violations().getFirst();
    }

    private static byte[] written(Node root) {
        return ((FormatWriting.Written) FORMAT.write(root)).content();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("windows-1256"));
    }

    private static Node member(Node node, String name) {
        @Nullable Node found = null;
        for (int i = 0; i < node.size(); i++) {
            found = node.child(i).name().local().equals(name) ? node.child(i) : found;
        }
        if (found == null) {
            throw new AssertionError("no " + name + " in " + Arrays.asList(node.size()));
        }
        return found;
    }

    private static String text(Node node, String name) {
        return member(node, name).text();
    }
}

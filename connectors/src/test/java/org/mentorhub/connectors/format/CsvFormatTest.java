package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.format.Reading.read;
import static org.mentorhub.connectors.format.Reading.refusal;
import static org.mentorhub.connectors.format.Reading.utf8;
import static org.mentorhub.connectors.format.Reading.written;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.Violation;

class CsvFormatTest {

    private static final CsvFormat QUOTED = Layouts.quoted();
    private static final CsvFormat BARE = Layouts.bare();
    private static final String GROUP = """
        \uFEFFCOD;NOME;DATA;LINGUA1;LINGUA2;N;MOD;ORE\r
        "A/1";"EL ""MANSOURI"";\r
        SALMA";14/03/1999;"francese";"";1;"M1";60,00\r
        "A/1";"EL ""MANSOURI"";\r
        SALMA";14/03/1999;"francese";"";2;"M2";N.D.\r
        """;

    @Test
    void readsHeadCellsAndRowsOfGroup() {
        NativeTree tree = read(QUOTED, GROUP);
        Node root = tree.root();

        assertThat(tree.hasByteOrderMark()).isTrue();
        assertThat(text(root, "NOME")).isEqualTo("EL \"MANSOURI\";\r\nSALMA");
        Node rows = member(root, "MODULI");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(text(rows.child(0), "ORE")).isEqualTo("60,00");
        assertThat(member(rows.child(1), "ORE").isNull()).isTrue();
        assertThat(text(member(root, "LINGUE").child(0), "LINGUA")).isEqualTo("francese");
        assertThat(root.first(QUOTED.names().of("N"))).isNull();
    }

    @Test
    void namesLineAndColumn() {
        NativeTree tree = read(QUOTED, GROUP);
        Node rows = member(tree.root(), "MODULI");

        assertThat(tree.place(member(rows.child(1), "ORE"))).isEqualTo("line 4, column ORE");
        assertThat(tree.place(member(member(tree.root(), "LINGUE").child(1), "LINGUA")))
                .isEqualTo("line 2, column LINGUA2");
        assertThat(tree.placeOfMissing(tree.root(), "NASCITA")).isEqualTo("line 2, column NASCITA");
        assertThat(tree.place(rows.child(1))).isEqualTo("line 4");
    }

    /** A row that says nothing is not written again: were the column the row's, it would come back as the group's. */
    @Test
    void readsUnknownColumnAsTheGroupsWhereEachRowThatSaysSomethingHasTheSame() {
        Node same = read(
                        BARE,
                        Layouts.western("N_ATT;NOM;CODE;NEU;ANDERS\n1;ALAMI;-;;y\n1;ALAMI;M1;x;y\n1;ALAMI;M2;x;y\n"))
                .root();
        assertThat(text(same, "NEU")).isEqualTo("x");
        assertThat(text(same, "ANDERS")).isEqualTo("y");

        Node differing = read(BARE, Layouts.western("N_ATT;NOM;CODE;NEU\n1;ALAMI;M1;x\n1;ALAMI;M2;\n"))
                .root();
        assertThat(text(member(differing, "MODULES").child(0), "NEU")).isEqualTo("x");
    }

    @Test
    void tellsLinesOfTheFileThatDocumentWasCutFrom() {
        FormatReading reading = QUOTED.read(utf8(GROUP), 1000);
        Node rows = member(((FormatReading.Read) reading).tree().root(), "MODULI");
        assertThat(((FormatReading.Read) reading).tree().place(rows.child(1))).isEqualTo("line 1002");

        FormatReading refused = QUOTED.read(utf8("COD;NOME\n\"1\";\"A\"\n\"1\";\"B\"\n"), 1000);
        assertThat(((FormatReading.Refused) refused).violations())
                .extracting(Violation::place)
                .containsExactly("line 1001, column NOME");
    }

    @Test
    void refusesSecondRowThatDiffersFromHead() {
        Violation violation = refusal(BARE, Layouts.western("N_ATT;NOM;CODE;VOLUME\n1;ALAMI;M1;3\n1;ALAOUI;M2;4\n"));
        assertThat(violation.code()).isEqualTo("MH-CSV-GROUP");
        assertThat(violation.place()).isEqualTo("line 3, column NOM");
        assertThat(violation.found()).isEqualTo("ALAOUI");
        assertThat(violation.fix()).isEqualTo("ALAMI");
    }

    @Test
    void refusesRowsThatAreNotNumberedFromOne() {
        String rows = "COD;N;MOD\n\"1\";1;\"A\"\n\"1\";3;\"B\"\n";
        Violation violation = refusal(QUOTED, rows);
        assertThat(violation.code()).isEqualTo("MH-CSV-ROW-NUMBER");
        assertThat(violation.place()).isEqualTo("line 3, column N");
        assertThat(violation.fix()).isEqualTo("2");
    }

    @Test
    void readsColumnsInAnyOrderAndUnknownOnes() {
        Node root = read(BARE, Layouts.western("CODE;X;N_ATT;Y\nM1;a;7;same\nM2;b;7;same\n"))
                .root();
        assertThat(text(root, "N_ATT")).isEqualTo("7");
        assertThat(root.child(1).name().local()).isEqualTo("Y");
        assertThat(member(root, "MODULES").child(1).child(1).text()).isEqualTo("b");
    }

    @Test
    void readsEachSignOfAbsenceAsNothing() {
        Node root = read(BARE, Layouts.western("N_ATT;NOM;CODE\n7; - ;N/A\n")).root();
        assertThat(text(root, "NOM")).isEmpty();
        assertThat(text(member(root, "MODULES").child(0), "CODE")).isEmpty();
    }

    @Test
    void refusesCellsBeyondHeader() {
        Violation violation = refusal(BARE, Layouts.western("N_ATT;NOM\n7;A;B\n"));
        assertThat(violation.code()).isEqualTo("MH-CSV-CELLS");
        assertThat(violation.place()).isEqualTo("line 2");
    }

    @Test
    void refusesOtherCharsets() {
        assertThat(refusal(BARE, utf8("\uFEFFN_ATT;NOM\n7;A\n")).code()).isEqualTo("MH-CHARSET");
        Violation undefined =
                refusal(BARE, "N_ATT;NOM\n7;A\u0081\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(undefined.place()).isEqualTo("line 2, column NOM");
        assertThat(undefined.found()).isEqualTo("byte 81");
        Violation western = refusal(QUOTED, Layouts.western("COD;NOME\n\"1\";\"caffè\"\n"));
        assertThat(western.found()).isEqualTo("byte E8 (windows-1252: è)");
        assertThat(refusal(QUOTED, "COD;NOME\n".getBytes(java.nio.charset.StandardCharsets.UTF_16))
                        .code())
                .isEqualTo("MH-CHARSET");
    }

    @Test
    void refusesRowInUtf8WhereEachByteIsALetterOfAnotherCharset() {
        Violation violation = refusal(BARE, utf8("N_ATT;NOM\n7;BÉNI MÉLLAL\n"));
        assertThat(violation.code()).isEqualTo("MH-CHARSET");
        assertThat(violation.place()).isEqualTo("line 2");
        assertThat(violation.fix()).isEqualTo("windows-1252");
        assertThat(text(
                        read(BARE, Layouts.western("N_ATT;NOM\n7;BÉNI MÉLLAL à Â©\n"))
                                .root(),
                        "NOM"))
                .isEqualTo("BÉNI MÉLLAL à Â©");
    }

    @Test
    void refusesQuotesThatPartNothing() {
        assertThat(refusal(QUOTED, "COD;NOME\n\"1\";a\"b\n").code()).isEqualTo("MH-CSV-QUOTE");
        assertThat(refusal(QUOTED, "COD;NOME\n\"1\";\"a\"b\"\n").code()).isEqualTo("MH-CSV-QUOTE");
        assertThat(refusal(QUOTED, "COD;NOME\n\"1\";\"ab\n").code()).isEqualTo("MH-TRUNCATED");
        assertThat(text(read(BARE, "N_ATT;NOM\n7;a\"b\n").root(), "NOM")).isEqualTo("a\"b");
    }

    @Test
    void refusesHeaderOfAnotherFile() {
        assertThat(refusal(QUOTED, "A,B\n1,2\n").code()).isEqualTo("MH-CSV-HEADER");
        assertThat(refusal(QUOTED, "COD;COD\n1;2\n").place()).isEqualTo("line 1, column COD");
        assertThat(refusal(QUOTED, "COD;;N\n1;2\n").code()).isEqualTo("MH-CSV-HEADER");
        assertThat(refusal(QUOTED, "COD;NOME\n").code()).isEqualTo("MH-EMPTY");
    }

    @Test
    void refusesRowsOfSecondDocument() {
        assertThat(refusal(BARE, "N_ATT;NOM\n7;A\n8;A\n").code()).isEqualTo("MH-CSV-ROWS");
    }

    @Test
    void readsTotalsOfWholeFileAndRefusesWrongOnes() {
        assertThat(text(
                        read(BARE, "N_ATT;CODE;VOLUME\n7;A;90\n7;B;0,5\nFIN;2;90,50\n")
                                .root(),
                        "N_ATT"))
                .isEqualTo("7");
        Violation wrong = refusal(BARE, "N_ATT;CODE;VOLUME\n7;A;90\n7;B;\nFIN;2;91\n");
        assertThat(wrong.code()).isEqualTo("MH-CSV-TRAILER");
        assertThat(wrong.fix()).isEqualTo("FIN;2;90");
    }

    @Test
    void writesWhatItRead() {
        assertThat(written(QUOTED, read(QUOTED, GROUP).root())).isEqualTo(GROUP.replace("N.D.", ""));
        String bare = "N_ATT;NOM;CODE;VOLUME\n7;BÉNI;M1;90\n7;BÉNI;M2;\n";
        assertThat(written(BARE, read(BARE, Layouts.western(bare)).root())).isEqualTo(bare);
    }

    @Test
    void writesSignOfAbsenceAndColumnsOfItsSender() {
        Node root = read(QUOTED, "COD;X\n\"1\";\"y\"\n").root();
        assertThat(written(QUOTED, root))
                .isEqualTo("\uFEFFCOD;NOME;DATA;LINGUA1;LINGUA2;N;MOD;ORE;X\r\n"
                        + "\"1\";\"\";00/00/0000;\"\";\"\";1;\"\";;\"y\"\r\n");
    }

    @Test
    void defusesFormulasInTextCellsOnly() {
        Node root = Node.group(Name.ROOT);
        root.add(Node.text(QUOTED.names().of("COD"), "=1+1"));
        root.add(Node.text(QUOTED.names().of("DATA"), "-1"));
        assertThat(written(QUOTED, root)).contains("\"'=1+1\";\"\";-1;");
        assertThat(text(read(QUOTED, written(QUOTED, root)).root(), "COD")).isEqualTo("=1+1");
        assertThat(text(read(QUOTED, "COD\n\"'ciao\"\n").root(), "COD")).isEqualTo("'ciao");
        assertThat(QUOTED.disguise(root.child(0))).contains("'=1+1");
        assertThat(QUOTED.disguise(root.child(1))).isEmpty();
    }

    @Test
    void fitsTextsToWhatFileCanHold() {
        assertThat(BARE.repertoire().fit("œuvre d’été à 3 €")).contains("œuvre d’été à 3 €");
        assertThat(BARE.repertoire().fit("a;b\nc")).contains("a,b c");
        assertThat(BARE.repertoire().fit("ḥāmid ł")).contains("hamid l");
        assertThat(BARE.repertoire().fit("محمد")).isEmpty();
        assertThat(BARE.repertoire().fit("N/A")).isEmpty();
        assertThat(QUOTED.repertoire().fit("محمد; 🙂")).contains("محمد; 🙂");
        assertThat(QUOTED.repertoire().fit("N.D.")).isEmpty();
        assertThat(QUOTED.repertoire().fit("'=x")).contains("=x");
    }

    @Test
    void writesNoCharacterThatCharsetLacks() {
        Node root = Node.group(Name.ROOT).add(Node.text(BARE.names().of("NOM"), "محمد"));
        assertThat(((FormatWriting.Refused) BARE.write(root)).violations())
                .extracting(Violation::code)
                .isEqualTo(List.of("MH-CHARACTER"));
    }

    @Test
    void writesLettersThatWindows1256LacksAsNearestOnesNeverAsQuestionMarks() {
        Letters arabic = Letters.of(Charset.forName("windows-1256"), "");
        assertThat(arabic.fit("ÀÇÉÎÔÙ àçéîôù œ")).contains("ACEIOU àçéîôù œ");
        assertThat(arabic.fit("Nicolò Šarić Weiß")).contains("Nicolo Saric Weiss");
        assertThat(arabic.fit("المنصوري ١٢٣ ۴۵")).contains("المنصوري 123 45");
        assertThat(arabic.fit("ﺳﻠﻤﻰ")).contains("سلمى");
        assertThat(arabic.fit("علی")).contains("علي");
        assertThat(arabic.fit("أحمد آدم إلياس")).contains("أحمد آدم إلياس");
        assertThat(arabic.fit("漢")).isEmpty();
        assertThat(Letters.of(Charset.forName("windows-1252"), "").fit("سلمى")).isEmpty();
    }

    private static Node member(Node node, String name) {
        for (int i = 0; i < node.size(); i++) {
            if (node.child(i).name().local().equals(name)) {
                return node.child(i);
            }
        }
        throw new AssertionError("no " + name);
    }

    private static String text(Node node, String name) {
        return member(node, name).text();
    }
}

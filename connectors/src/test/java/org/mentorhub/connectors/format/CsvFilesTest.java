package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.format.Reading.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;
import org.mentorhub.connectors.translation.Violation;

class CsvFilesTest {

    private static final FileForm BARE = Layouts.bare().files(Set.of("NOM"));
    private static final FileForm QUOTED = Layouts.quoted().files(Set.of());
    private static final String FILE =
            "N_ATT;NOM;CODE;VOLUME\n7;A;M1;90\n7;A;M2;60\n8;B;M1;\n9;C;M1;0,5\nFIN;4;150,5\n";

    @Test
    void countsDocumentsOfSoundFile() throws IOException {
        assertThat(check(BARE, FILE)).isEqualTo(new FileCheck.Sound(3));
        assertThat(check(BARE, "N_ATT;NOM\nFIN;0;0\n")).isEqualTo(new FileCheck.Sound(0));
    }

    @Test
    void cutsFileIntoDocumentsWithItsHeader() throws IOException {
        List<Slice> slices = slices(BARE, FILE);
        assertThat(slices).extracting(Slice::record).containsExactly(1, 2, 3);
        assertThat(slices).extracting(Slice::line).containsExactly(2, 4, 5);
        assertThat(new String(slices.get(1).content(), StandardCharsets.US_ASCII))
                .isEqualTo("N_ATT;NOM;CODE;VOLUME\n8;B;M1;\n");
    }

    @Test
    void takesNothingOfFileWithWrongTotals() throws IOException {
        assertThat(broken(FILE.replace("FIN;4", "FIN;5")).fix()).isEqualTo("FIN;4;150,5");
        assertThat(broken(FILE.replace("150,5", "150,6")).code()).isEqualTo("MH-CSV-TRAILER");
        assertThat(broken(FILE.replace("FIN;4;150,5\n", "")).place()).isEqualTo("line 6");
        assertThat(broken(FILE + "10;D;M1;1\n").place()).isEqualTo("line 7");
    }

    @Test
    void takesNothingOfFileWithoutColumnThatEachDocumentNeeds() throws IOException {
        assertThat(broken("N_ATT;CODE\n7;M1\nFIN;1;0\n").place()).isEqualTo("line 1, column NOM");
        assertThat(broken("NOM;CODE\n7;M1\nFIN;1;0\n").place()).isEqualTo("line 1, column N_ATT");
        assertThat(broken("").code()).isEqualTo("MH-EMPTY");
    }

    @Test
    void takesNothingOfFileWhoseRowsAreNotTogether() throws IOException {
        Violation violation = broken(FILE.replace("9;C", "7;A"));
        assertThat(violation.code()).isEqualTo("MH-CSV-ROWS");
        assertThat(violation.place()).isEqualTo("line 5, column N_ATT");
    }

    @Test
    void tellsEveryBrokenRowOfFile() throws IOException {
        var broken = (FileCheck.Broken) check(BARE, "N_ATT;NOM;CODE;VOLUME\n7;A\n8;B;M1;1;1\nFIN;2;1\n");
        assertThat(broken.violations()).extracting(Violation::place).startsWith("line 2", "line 3");
    }

    @Test
    void joinsDocumentsUnderOneHeaderWithTotals() throws IOException {
        List<byte[]> documents = slices(BARE, FILE).stream().map(Slice::content).toList();
        assertThat(new String(BARE.join(documents), StandardCharsets.US_ASCII)).isEqualTo(FILE);
        assertThat(new String(
                        QUOTED.join(List.of(utf8("\uFEFFCOD;X\r\n\"1\";\"y\"\r\n"), utf8("COD;NOME\n\"2\";\"z\"\n"))),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFCOD;X;NOME\r\n\"1\";\"y\";\r\n\"2\";;\"z\"\r\n");
    }

    @Test
    void joinsNothingToHeaderAndTotals() throws IOException {
        byte[] none = BARE.join(List.of());
        assertThat(check(BARE, new String(none, StandardCharsets.US_ASCII))).isEqualTo(new FileCheck.Sound(0));
    }

    @Test
    void putsReasonsBesideRefusedRowsAndReadsThemOver() throws IOException {
        Slice refused = slices(BARE, FILE).getFirst();
        byte[] file = BARE.refused(
                List.of(new RefusedSlice(
                        refused,
                        List.of(
                                new Violation("MH-DATE", "line 3, column CODE", null, "x", List.of("dd;MM"), "M3"),
                                new Violation("MH-REQUIRED", "line 2, column NOM", null, null, List.of(), null)))),
                "en");

        assertThat(new String(file, StandardCharsets.US_ASCII)).isEqualTo("""
            N_ATT;NOM;CODE;VOLUME;MOTIFS
            7;A;M1;90;NOM: this field must be there and hold a value (MH-REQUIRED)
            7;A;M2;60;CODE: a day of the calendar written as dd,MM : M3 (MH-DATE)
            FIN;2;150
            """);
        assertThat(check(BARE, new String(file, StandardCharsets.US_ASCII))).isEqualTo(new FileCheck.Sound(1));
        Slice again = slices(BARE, new String(file, StandardCharsets.US_ASCII)).getFirst();
        var tree = (FormatReading.Read) Layouts.bare().read(again.content(), again.line());
        assertThat(written(tree)).isEqualTo("N_ATT;NOM;CODE;VOLUME\n7;A;M1;90\n7;A;M2;60\n");
        assertThat(new String(
                        BARE.refused(
                                List.of(new RefusedSlice(
                                        again,
                                        List.of(new Violation(
                                                "MH-CODE", "line 2, column NOM", null, null, List.of("b"), null)))),
                                "en"),
                        StandardCharsets.US_ASCII))
                .startsWith("N_ATT;NOM;CODE;VOLUME;MOTIFS\n"
                        + "7;A;M1;90;NOM: a code of the list, the nearest are b (MH-CODE)\n");
    }

    @Test
    void readsTwoHundredThousandRowsInConstantMemory() throws IOException {
        int documents = 100_000;
        assertThat(BARE.check(new Rows(documents))).isEqualTo(new FileCheck.Sound(documents));
        int found = 0;
        try (Slices slices = BARE.open(new Rows(documents))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                found++;
                assertThat(slice.line()).isEqualTo(2 * found);
            }
        }
        assertThat(found).isEqualTo(documents);
    }

    /** Two rows a document, made as they are read. */
    private static final class Rows extends InputStream {
        private final int documents;
        private byte[] row = utf8("N_ATT;NOM;CODE;VOLUME\n");
        private int at;
        private int next;

        Rows(int documents) {
            this.documents = documents;
        }

        @Override
        public int read() {
            if (at == row.length) {
                if (next > documents) {
                    return -1;
                }
                row = next == documents
                        ? utf8("FIN;" + 2 * documents + ";" + 3 * documents + "\n")
                        : utf8("N%06d;ALAMI;M1;1\nN%06d;ALAMI;M2;2\n".formatted(next, next));
                at = 0;
                next++;
            }
            return row[at++];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            into[from] = (byte) first;
            int more = Math.min(length - 1, row.length - at);
            System.arraycopy(row, at, into, from + 1, more);
            at += more;
            return more + 1;
        }
    }

    @Test
    void partsJsonByLinesAndKeepsDocumentOverManyWhole() throws IOException {
        FileForm json = new JsonLines(IntakeLimits.DEFAULT);
        assertThat(slices(json, "\n{\"a\":1}\n\n{\"b\":\"}\"}"))
                .extracting(Slice::line)
                .containsExactly(2, 4);
        assertThat(slices(json, "{\"a\":\n1}\n")).hasSize(1);
        assertThat(check(json, "\n \n")).isInstanceOf(FileCheck.Broken.class);
        assertThat(json.join(List.of(utf8("{}"), utf8("{}")))).isEqualTo(utf8("{}\n{}\n"));
        FormatReading reading = Reading.json().read(utf8("{\"a\":"), 7);
        assertThat(((FormatReading.Refused) reading).violations().getFirst().place())
                .startsWith("line 7, ");
    }

    @Test
    void endsQuoteThatIsNeverClosedAtBound() throws IOException {
        byte[] endless = new byte[50 << 20];
        Arrays.fill(endless, (byte) 'x');
        endless[4] = '\n';
        endless[5] = '"';
        endless[0] = 'C';
        endless[1] = 'O';
        endless[2] = 'D';
        endless[3] = ' ';
        var broken = (FileCheck.Broken) QUOTED.check(new ByteArrayInputStream(endless));
        assertThat(broken.violations().getFirst().code()).isEqualTo("MH-BOUND");
    }

    private static String written(FormatReading.Read read) {
        return Reading.written(Layouts.bare(), copy(read.tree().root()));
    }

    /** Names belong to their format. */
    private static Node copy(Node node) {
        Names names = Layouts.bare().names();
        Node made =
                switch (node.kind()) {
                    case GROUP -> Node.group(name(node, names));
                    case LIST -> Node.list(name(node, names));
                    default -> Node.text(name(node, names), node.text());
                };
        for (int i = 0; i < node.size(); i++) {
            made.add(copy(node.child(i)));
        }
        return made;
    }

    private static Name name(Node node, Names names) {
        return node.name() == Name.ITEM || node.name() == Name.ROOT
                ? node.name()
                : names.of(node.name().local());
    }

    private static Violation broken(String file) throws IOException {
        return ((FileCheck.Broken) check(BARE, file)).violations().getFirst();
    }

    private static FileCheck check(FileForm form, String file) throws IOException {
        return form.check(new ByteArrayInputStream(utf8(file)));
    }

    private static List<Slice> slices(FileForm form, String file) throws IOException {
        List<Slice> all = new ArrayList<>();
        try (Slices slices = form.open(new ByteArrayInputStream(utf8(file)))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                all.add(slice);
            }
        }
        return all;
    }
}

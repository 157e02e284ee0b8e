package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.FileStamp;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;
import org.mentorhub.connectors.translation.Violation;

class FixedFilesTest {

    private static final FixedFormat FORMAT = Layouts.fixed();
    private static final FileForm FORM = FORMAT.files();
    private static final byte[] FILE = Layouts.records(
            "00TUNIS   202601150017MENTOR2", "101234ALAMI", "201234CAP", "109001BENALI", "99000200050235");

    @Test
    void countsDocumentsOfSoundFile() throws IOException {
        assertThat(check(FILE)).isEqualTo(new FileCheck.Sound(2));
        assertThat(check(Arrays.copyOf(FILE, FILE.length - 2))).isEqualTo(new FileCheck.Sound(2));
        byte[] marked = Arrays.copyOf(FILE, FILE.length + 1);
        marked[FILE.length] = 0x1A;
        assertThat(check(marked)).isEqualTo(new FileCheck.Sound(2));
        assertThat(check(Layouts.records("00TUNIS   202601150017", "99000000020000")))
                .isEqualTo(new FileCheck.Sound(0));
    }

    @Test
    void cutsFileIntoDocumentsWithItsHeader() throws IOException {
        List<Slice> slices = slices(FILE);
        assertThat(slices).extracting(Slice::record).containsExactly(1, 2);
        assertThat(slices).extracting(Slice::line).containsExactly(2, 4);
        assertThat(slices.get(1).content()).isEqualTo(Layouts.records("00TUNIS   202601150017MENTOR2", "109001BENALI"));
        var read = (FormatReading.Read)
                FORMAT.read(slices.get(1).content(), slices.get(1).line());
        assertThat(read.tree().place(read.tree().root())).isEqualTo("record 4");
    }

    @Test
    void takesNothingOfFileWithWrongTotals() throws IOException {
        assertThat(totals("99000300050235").place()).isEqualTo("record 5, position 3-6");
        assertThat(totals("99000300050235").fix()).isEqualTo("0002");
        assertThat(totals("99000200060235").fix()).isEqualTo("0005");
        assertThat(totals("99000200050236").fix()).isEqualTo("0235");
        assertThat(totals("99000200050236").expected("en")).isEqualTo("the sum of CIN of all records 10: 0235");
        assertThat(totals("990002    0235").found()).isEmpty();
    }

    @Test
    void takesNothingOfFileThatWasCut() throws IOException {
        List<Violation> violations = broken(Arrays.copyOf(FILE, FILE.length - 60));
        assertThat(violations).extracting(Violation::code).containsExactly("MH-FIXED-LENGTH", "MH-FIXED-TRAILER");
        assertThat(violations.getLast().place()).isEqualTo("record 5");
        assertThat(violations.getLast().fix()).isEqualTo("99000200050235");
        for (int end = 0; end < FILE.length - 2; end++) {
            assertThat(broken(Arrays.copyOf(FILE, end)).getFirst().place()).startsWith("record ");
        }
    }

    @Test
    void takesNothingOfFileWithoutHeaderOrWithTwo() throws IOException {
        assertThat(broken(Layouts.records("101234ALAMI", "99000100021234"))
                        .getFirst()
                        .expected("en"))
                .isEqualTo("record 00 first, and once");
        assertThat(broken(Layouts.records("00TUNIS   202601150017", "00TUNIS   202601150017", "99000000030000"))
                        .getFirst()
                        .place())
                .isEqualTo("record 2");
        assertThat(broken(Layouts.records("00TUNIS   202613150017", "99000000020000"))
                        .getFirst()
                        .place())
                .isEqualTo("record 1, position 11-18");
        assertThat(broken(Layouts.records("00TUNIS   20261215x017", "99000000020000"))
                        .getFirst()
                        .place())
                .isEqualTo("record 1, position 19-22");
        assertThat(broken(new byte[0]).getFirst().code()).isEqualTo("MH-EMPTY");
    }

    @Test
    void takesNothingOfRecordsThatBelongToNobody() throws IOException {
        assertThat(broken(Layouts.records("00TUNIS   202601150017", "201234CAP", "99000000030000"))
                        .getFirst()
                        .code())
                .isEqualTo("MH-FIXED-TYPE");
        assertThat(broken(Layouts.records("00TUNIS   202601150017", "99000000020000", "101234A"))
                        .getFirst()
                        .rule())
                .isEqualTo("MH-FIXED-TRAILER.after");
        assertThat(broken(Layouts.records("00TUNIS   202601150017", "771234A", "99000000030000"))
                        .getFirst()
                        .expected("en"))
                .isEqualTo("the type of a record: 00, 10, 20, 60, 99");
    }

    @Test
    void joinsDocumentsUnderOneHeaderWithTotalsDayAndNumber() throws IOException {
        List<byte[]> documents = slices(FILE).stream().map(Slice::content).toList();
        byte[] due = Layouts.records(
                "00HUB     202611250007MENTOR2", "101234ALAMI", "201234CAP", "109001BENALI", "99000200050235");
        assertThat(FORM.join(documents, FileStamp.of(LocalDate.of(2026, 11, 25), 7)))
                .isEqualTo(due);
        assertThat(new String(FORM.join(documents), StandardCharsets.US_ASCII)).startsWith("00HUB     000000000000");
        assertThat(check(FORM.join(documents))).isEqualTo(new FileCheck.Sound(2));
        assertThat(check(FORM.join(List.of()))).isEqualTo(new FileCheck.Sound(0));
    }

    @Test
    void saysNothingInTheHeaderThatDocumentsDoNotSayAlike() {
        byte[] one = Layouts.records("00HUB     000000000000MENTOR2", "101234ALAMI");
        byte[] other = Layouts.records("00HUB     000000000000SURE", "101235ALAMI");
        assertThat(new String(FORM.join(List.of(one, other)), StandardCharsets.US_ASCII))
                .startsWith("00HUB     000000000000" + " ".repeat(18));
    }

    @Test
    void putsReasonsBelowRefusedRecordsAndReadsThemOver() throws IOException {
        Slice refused = slices(FILE).getFirst();
        byte[] file = FORM.refused(
                List.of(new RefusedSlice(
                        refused,
                        List.of(
                                new Violation("MH-LENGTH", "record 3, position 7-20", null, "x", List.of("9"), "CAP"),
                                new Violation("MH-REQUIRED", "document", null, null, List.of(), null)))),
                "en");

        assertThat(new String(file, StandardCharsets.US_ASCII).lines().map(String::strip))
                .containsExactly(
                        "00HUB     000000000000MENTOR2",
                        "101234ALAMI",
                        "201234CAP",
                        "901234MH-LENGTH position 7-20: at most 9",
                        "901234MH-REQUIRED document: this field m",
                        "99000100061234");
        assertThat(check(file)).isEqualTo(new FileCheck.Sound(1));
        Slice again = slices(file).getFirst();
        assertThat(((FormatReading.Read) FORMAT.read(again.content(), again.line()))
                        .tree()
                        .root()
                        .size())
                .isPositive();
    }

    @Test
    void knowsByTheLastLineWhetherTheFileIsWhole() {
        assertThat(FORM.mayEndWith("99000200050235")).isTrue();
        assertThat(FORM.mayEndWith("99000200050235\u001A")).isTrue();
        assertThat(FORM.mayEndWith("\u001A")).isTrue();
        assertThat(FORM.mayEndWith("101234ALAMI")).isFalse();
    }

    @Test
    void readsTwoHundredThousandRecordsInConstantMemory() throws IOException {
        int documents = 100_000;
        assertThat(FORM.check(new Records(documents))).isEqualTo(new FileCheck.Sound(documents));
        int found = 0;
        try (Slices slices = FORM.open(new Records(documents))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                found++;
                assertThat(slice.line()).isEqualTo(2 * found);
            }
        }
        assertThat(found).isEqualTo(documents);
    }

    /** Two records a document, made as they are read. */
    private static final class Records extends InputStream {
        private final int documents;
        private byte[] records = Layouts.records("00TUNIS   202601150017");
        private int at;
        private int next;
        private long sum;

        Records(int documents) {
            this.documents = documents;
        }

        @Override
        public int read() {
            if (at == records.length) {
                if (next > documents) {
                    return -1;
                }
                records = next == documents ? Layouts.records(trailer()) : document();
                at = 0;
                next++;
            }
            return records[at++];
        }

        private byte[] document() {
            String key = String.format(Locale.ROOT, "%04d", next % 10_000);
            sum = (sum + next % 10_000) % 10_000;
            return Layouts.records("10" + key + "ALAMI", "20" + key + "CAP");
        }

        /** As many of the last digits as there is room for. */
        private String trailer() {
            return String.format(Locale.ROOT, "99%04d%04d%04d", documents % 10_000, (2 * documents + 2) % 10_000, sum);
        }
    }

    private static Violation totals(String trailer) throws IOException {
        return broken(Layouts.records(
                        "00TUNIS   202601150017MENTOR2", "101234ALAMI", "201234CAP", "109001BENALI", trailer))
                .getFirst();
    }

    private static List<Violation> broken(byte[] file) throws IOException {
        return ((FileCheck.Broken) check(file)).violations();
    }

    private static FileCheck check(byte[] file) throws IOException {
        return FORM.check(new ByteArrayInputStream(file));
    }

    private static List<Slice> slices(byte[] file) throws IOException {
        List<Slice> all = new ArrayList<>();
        try (Slices slices = FORM.open(new ByteArrayInputStream(file))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                all.add(slice);
            }
        }
        return all;
    }
}

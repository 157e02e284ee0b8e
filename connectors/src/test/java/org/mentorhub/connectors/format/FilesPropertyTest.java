package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;

/** Whatever the bytes are, a file is sound or broken with places; what is sound parts into documents that read or are refused. */
class FilesPropertyTest {

    private static final Map<Format, FileForm> FORMS = Map.of(
            Layouts.quoted(),
            Layouts.quoted().files(Set.of()),
            Layouts.bare(),
            Layouts.bare().files(Set.of()),
            Layouts.fixed(),
            Layouts.fixed().files());
    private static final Map<Format, String> TEXTS =
            Map.of(Layouts.quoted(), "NOME", Layouts.bare(), "NOM", Layouts.fixed(), "NOM");
    private static final byte[] QUOTED = Reading.utf8("\uFEFFCOD;NOME;DATA;LINGUA1;N;MOD;ORE\r\n"
            + "\"A/1\";\"EL \"\"MANSOURI\"\";\r\nSALMA\";14/03/1999;\"francese\";1;\"M1\";60,00\r\n"
            + "\"A/2\";\"'=1+1\";00/00/0000;\"\";1;\"M2\";N.D.\r\n");
    private static final byte[] BARE =
            Layouts.western("N_ATT;NOM;CODE;VOLUME\n7;BÉNI;M1;90\n7;BÉNI;M2;\n8;-;M1;0,5\nFIN;3;90,5\n");

    private static final byte[] FIXED = Layouts.records(
            "00TUNIS   202601150017MENTOR2",
            "101234ALAMI         المنصوري  03       x",
            "201234Mécanique",
            "6012347",
            "109001BENALI",
            "99000200060235");

    @Property(tries = 1000)
    void randomBytesEndInTreeOrViolation(@ForAll byte[] content) throws IOException {
        assertTotal(content);
    }

    @Property(tries = 2000)
    void damagedFilesEndInDocumentsOrViolations(@ForAll("damaged") byte[] content) throws IOException {
        assertTotal(content);
    }

    @Property(tries = 500)
    void givesTextBackThatFits(@ForAll("anyText") String text) {
        TEXTS.forEach((format, column) -> {
            int room = format.width(column).orElse(Integer.MAX_VALUE);
            String fitting = format.repertoire()
                    .fit(text.strip())
                    .map(String::strip)
                    .filter(fits -> fits.length() <= room)
                    .orElse("");
            Node root = Node.group(Name.ROOT).add(Node.text(format.names().of(column), fitting));
            if (format.write(root) instanceof FormatWriting.Written written) {
                if (isTakenForUtf8(format, written.content())) {
                    return;
                }
                Node again = Reading.read(format, written.content())
                        .root()
                        .first(format.names().of(column));
                assertThat(again).isNotNull();
                assertThat(again.text().strip()).isEqualTo(fitting);
            } else {
                assertThat(Surrogates.firstLone(text)).isNotNegative();
            }
        });
    }

    /** Letters that are, byte by byte, letters of UTF-8 too: no real text is, and a file that is gets refused as one in UTF-8. */
    private static boolean isTakenForUtf8(Format format, byte[] content) {
        return format.read(content) instanceof FormatReading.Refused(var violations)
                && violations.getFirst().rule().equals("MH-CHARSET");
    }

    private static void assertTotal(byte[] content) throws IOException {
        for (Map.Entry<Format, FileForm> each : FORMS.entrySet()) {
            Format format = each.getKey();
            FileForm form = each.getValue();
            assertPlaced(format.read(content));
            switch (form.check(new ByteArrayInputStream(content))) {
                case FileCheck.Broken broken ->
                    assertThat(broken.violations()).isNotEmpty().allSatisfy(violation -> assertThat(violation.place())
                            .matches("(line|record) [0-9]+.*|document"));
                case FileCheck.Sound sound ->
                    assertThat(documents(format, form, content)).isEqualTo(sound.documents());
            }
        }
    }

    private static int documents(Format format, FileForm form, byte[] content) throws IOException {
        int documents = 0;
        try (Slices slices = form.open(new ByteArrayInputStream(content))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                assertPlaced(format.read(slice.content(), slice.line()));
                documents++;
            }
        }
        return documents;
    }

    private static void assertPlaced(FormatReading reading) {
        if (reading instanceof FormatReading.Refused refused) {
            assertThat(refused.violations()).isNotEmpty().allSatisfy(each -> assertThat(each.place())
                    .matches("(?s)(line|record) [0-9]+.*|document"));
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> files = Arbitraries.of(QUOTED, BARE, FIXED);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Byte> bytes = Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.of((byte) ';', (byte) '"', (byte) '\n', (byte) '\r', (byte) 0, (byte) 0x1A));
        return Combinators.combine(files, places, places, bytes)
                .as((file, from, length, value) -> Tuple.of(file.clone(), from, length, value))
                .map(damage -> {
                    byte[] content = damage.get1();
                    int from = damage.get2() % content.length;
                    int to = Math.min(content.length, from + 1 + damage.get3() % 4);
                    Arrays.fill(content, from, to, damage.get4());
                    return content;
                });
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40).all(),
                Arbitraries.strings().ofMaxLength(12).withChars(";\"'=+-@\n\r éœŁ€N.D/A,"));
    }
}

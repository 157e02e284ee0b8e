package org.mentorhub.connectors.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;

/** Files of XML in which an element repeats that is a document each. */
class XmlSlicesTest {

    private static final String FILE = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <e xmlns="urn:e"><who>José</who>
          <r><by>A</by><l>1</l>
            <l>due</l></r>
          <r><by>B</by><l>3</l></r><r><by>none</by></r>
        </e>
        """;

    private static final FileForm FORM = new XmlFormat(
                    new FormatOptions.Xml(
                            UTF_8,
                            Map.of("", "urn:e"),
                            Optional.of("e"),
                            new XmlHabits(XmlHabits.Shape.PLAIN, Optional.empty(), List.of("r", "l"))),
                    IntakeLimits.DEFAULT)
            .files();

    @Test
    void givesEachDocumentWithAllThatStandsAroundIt() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Slice slice : slices(FILE)) {
            texts.add(new String(slice.content(), ISO_8859_1).replaceAll("\\s+", ""));
        }
        assertThat(texts)
                .extracting(text -> text.substring(text.indexOf("<who")))
                .containsExactly(
                        "<who>José</who><r><by>A</by><l>1</l></r></e>",
                        "<who>José</who><r><by>A</by><l>due</l></r></e>",
                        "<who>José</who><r><by>B</by><l>3</l></r></e>",
                        "<who>José</who><r><by>none</by></r></e>");
    }

    @Test
    void keepsEachPlaceAsItIsInTheFile() throws IOException {
        for (Slice slice : slices(FILE)) {
            String text = new String(slice.content(), ISO_8859_1);
            assertThat(text).hasSameSizeAs(FILE);
            assertThat(text.lines().count()).isEqualTo(FILE.lines().count());
        }
        assertThat(new String(slices(FILE).get(1).content(), ISO_8859_1).indexOf("<l>due"))
                .isEqualTo(FILE.indexOf("<l>due"));
    }

    @Test
    void countsOneDocumentInWhatItCannotRead() throws IOException {
        assertThat(FORM.check(in("<e xmlns='urn:e'><r>"))).isEqualTo(new FileCheck.Sound(1));
        assertThat(slices("<e xmlns='urn:e'><r>")).hasSize(1);
    }

    @Test
    void givesBackTheRefusedOnesInOneFile() throws IOException {
        List<Slice> all = slices(FILE);
        byte[] back = FORM.refused(
                List.of(new RefusedSlice(all.get(0), List.of()), new RefusedSlice(all.get(2), List.of())), "en");
        assertThat(new String(back, ISO_8859_1))
                .contains("<l>1</l>", "<l>3</l>")
                .doesNotContain("due", "none");
    }

    @Test
    void refusesFileThatWouldBeReadTooOften() throws IOException {
        String big = "<e xmlns='urn:e'><r>" + "<l>" + "x".repeat(200) + "</l>".repeat(1) + "</r></e>";
        String many = big.replace("</r>", "<l>y</l>".repeat(20_000) + "</r>");
        assertThat(FORM.check(in(many))).isInstanceOf(FileCheck.Broken.class);
    }

    private static List<Slice> slices(String file) throws IOException {
        List<Slice> slices = new ArrayList<>();
        try (var each = FORM.open(in(file))) {
            for (Slice slice = each.next(); slice != null; slice = each.next()) {
                slices.add(slice);
            }
        }
        return slices;
    }

    private static ByteArrayInputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(ISO_8859_1));
    }
}

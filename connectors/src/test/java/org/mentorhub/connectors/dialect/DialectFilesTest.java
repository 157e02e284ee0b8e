package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.generation.DocumentGenerator;

/** Files of many documents, for each dialect whose files hold many: what is joined is found again, document by document. */
class DialectFilesTest {

    private static final int DOCUMENTS = 60;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final EnvelopeDefaults DEFAULTS = new EnvelopeDefaults(
            new PartnerId("ma-ofppt"), "file", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
    private static final String BAD_ROWS = """
        N_ATTESTATION;TYPE_ATT;CIN;NOM;PRENOM;DATE_NAISSANCE;DIPLOME;FILIERE;DATE_DELIV;CODE_MODULE;VOLUME_HORAIRE
        BM-1;AC;IA123456;EL MANSOURI;SALMA;14/03/1999;TS;Société italienne;12/01/26;C1;20
        BM-2;AC;IA123457;ALAMI;OMAR;15/03/99;TS;Société italienne;12/01/26;C1;10
        BM-2;AC;IA123457;ALAMI;OMAR;15/03/99;TS;Société italienne;12/01/26;;10
        FIN;3;40
        """;

    @Test
    void findsEachDocumentOfFileItJoined() throws IOException {
        for (TableDialect dialect : Dialects.load().tables()) {
            for (DocumentType type : dialect.documents()) {
                if (dialect.files(type).joinsMany()) {
                    findsEach(dialect, type);
                }
            }
        }
    }

    private static void findsEach(TableDialect dialect, DocumentType type) throws IOException {
        FileForm form = dialect.files(type);
        List<byte[]> documents = written(dialect, type);
        byte[] file = form.join(documents);
        assertThat(form.join(documents)).isEqualTo(file);
        assertThat(form.check(new ByteArrayInputStream(file))).isEqualTo(new FileCheck.Sound(DOCUMENTS));
        List<Slice> slices = slices(form, file);
        for (int i = 0; i < DOCUMENTS; i++) {
            Reading.Read alone = (Reading.Read) dialect.read(type, documents.get(i), DEFAULTS);
            assertThat(dialect.read(type, slices.get(i), DEFAULTS))
                    .isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(read.document())
                            .isEqualTo(alone.document()));
        }
    }

    @Test
    void givesRefusedRowsBackWithReasonsAndTakesThemMended() throws IOException {
        TableDialect dialect = (TableDialect) Dialects.load().find("ma-ofppt").orElseThrow();
        FileForm form = dialect.files(DocumentType.TRAINING_CERTIFICATE);
        List<RefusedSlice> refused = new ArrayList<>();
        for (Slice slice : slices(form, BAD_ROWS.getBytes(WESTERN))) {
            if (dialect.read(DocumentType.TRAINING_CERTIFICATE, slice, DEFAULTS) instanceof Reading.Refused broken) {
                refused.add(new RefusedSlice(slice, broken.violations()));
            }
        }
        assertThat(refused).singleElement().satisfies(each -> assertThat(each.violations())
                .extracting(violation -> violation.place())
                .containsExactly("line 3, column DATE_NAISSANCE", "line 4, column CODE_MODULE"));

        String file = new String(form.refused(refused, "fr"), WESTERN);
        assertThat(file.lines().toList())
                .satisfiesExactly(
                        header -> assertThat(header).endsWith(";MOTIFS"),
                        first -> assertThat(first)
                                .contains(";10;DATE_NAISSANCE: ")
                                .contains("(MH-DATE)"),
                        second ->
                                assertThat(second).contains(";10;CODE_MODULE: ").contains("(MH-REQUIRED)"),
                        last -> assertThat(last).isEqualTo("FIN;2;20"));

        byte[] mended = file.replace("15/03/99;", "15/03/1999;")
                .replace(";;10;", ";C2;10;")
                .getBytes(WESTERN);
        assertThat(form.check(new ByteArrayInputStream(mended))).isEqualTo(new FileCheck.Sound(1));
        assertThat(dialect.read(
                        DocumentType.TRAINING_CERTIFICATE, slices(form, mended).getFirst(), DEFAULTS))
                .isInstanceOfSatisfying(Reading.Read.class, read -> {
                    assertThat(read.report().entries()).isEmpty();
                    assertThat(read.kept()).isNull();
                });
    }

    private static List<byte[]> written(TableDialect dialect, DocumentType type) {
        Set<String> needs = dialect.needs(type).stream()
                .map(path -> path.replaceAll("\\[\\d+]", ""))
                .collect(Collectors.toSet());
        DocumentGenerator generator = DocumentGenerator.of(type).with(needs);
        Map<String, byte[]> byId = new LinkedHashMap<>();
        for (long seed = 1; byId.size() < DOCUMENTS; seed++) {
            var canonical = generator.generate(seed);
            // the head of a file may name the programme of all that is in it
            canonical.withObject("/envelope/programme").put("code", "MENTOR2");
            var document = new CanonicalDocument(type, canonical);
            if (dialect.write(document, null) instanceof Writing.Written(byte[] content, String media, var report)
                    // who only receives a kind of document may be sent one that lacks what reading needs
                    && dialect.read(type, content, DEFAULTS) instanceof Reading.Read) {
                byId.putIfAbsent(document.content().path(type.documentIdField()).asText(), content);
            }
        }
        return List.copyOf(byId.values());
    }

    private static List<Slice> slices(FileForm form, byte[] file) throws IOException {
        List<Slice> all = new ArrayList<>();
        try (Slices slices = form.open(new ByteArrayInputStream(file))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                all.add(slice);
            }
        }
        return all;
    }
}

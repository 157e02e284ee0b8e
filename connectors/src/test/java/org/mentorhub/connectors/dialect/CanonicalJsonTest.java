package org.mentorhub.connectors.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;

/** A document read from the bytes that the hub stores is the document. */
class CanonicalJsonTest {

    private static final int DOCUMENTS = 25;
    private static final Dialects ALL = Dialects.load();

    static Stream<Dialect> dialects() {
        return ALL.all().stream();
    }

    @ParameterizedTest
    @EnumSource
    void storedBytesAreReadAsTheyWereWritten(DocumentType type) {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            var document =
                    new CanonicalDocument(type, DocumentGenerator.of(type).generate(seed));
            CanonicalDocument again = CanonicalJson.read(type, document.json());
            assertThat(new String(again.json(), UTF_8)).isEqualTo(new String(document.json(), UTF_8));
            assertThat(again.documentId()).isEqualTo(document.documentId());
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void writesWhatWasStoredAsOftenAsAsked(Dialect dialect) {
        for (DocumentType type : dialect.documents()) {
            for (int seed = 0; seed < DOCUMENTS; seed++) {
                var document =
                        new CanonicalDocument(type, DocumentGenerator.of(type).generate(seed));
                CanonicalDocument stored = CanonicalJson.read(type, document.json());
                String wanted = shown(dialect.write(document, null));
                assertThat(shown(dialect.write(stored, null))).isEqualTo(wanted);
                assertThat(shown(dialect.write(stored, null))).isEqualTo(wanted);
                assertThat(stored.json()).isEqualTo(document.json());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":", "{\"a\":1,}", "text"})
    void whatIsNoObjectIsNoDocument(String broken) {
        assertThatThrownBy(() -> CanonicalJson.read(DocumentType.CANDIDATE_DOSSIER, broken.getBytes(UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String shown(Writing writing) {
        return switch (writing) {
            case Writing.Refused refused -> refused.violations().toString();
            case Writing.Written written ->
                new String(written.content(), UTF_8) + written.report().entries();
        };
    }
}

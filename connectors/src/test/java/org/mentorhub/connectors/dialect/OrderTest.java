package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;

/** A list whose items go into several fields comes back in the order of the fields, which is told. */
class OrderTest {

    private static final String TABLE = """
        dialect: xx-order
        title: Order
        language: en
        documents:
          training-certificate:
            format: { json: {} }
            fields:
              n: certificateId
              mod:
                each: modules
                essential: [c]
                fields:
                  c: code
                  fr: "title[lang=fr].text"
                  ar: "title[lang=ar].text"
        """;

    private final TableDialect dialect = TableCompiler.compile("xx-order/dialect.yaml", TABLE, "xx-order");

    @Test
    void tellsTheOrderOfAListInAnItemBehindOneThatIsNotWritten() throws Exception {
        var document = (ObjectNode) new ObjectMapper().readTree("""
            {"certificateId": "A-1", "modules": [
              {"title": [{"lang": "fr", "text": "Sans code"}]},
              {"code": "B", "title": [{"lang": "ar", "text": "لحام"}, {"lang": "fr", "text": "Soudure"}]}]}
            """);
        assertThat(dialect.write(new CanonicalDocument(DocumentType.TRAINING_CERTIFICATE, document), null))
                .isInstanceOfSatisfying(Writing.Written.class, written -> assertThat(
                                written.report().entries())
                        .extracting(ReportEntry::path)
                        .contains("modules[0]", "modules[1].title"));
    }
}

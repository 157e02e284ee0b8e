package org.mentorhub.connectors.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * What a row of a table does with what stands in a document: which canonical members come of it, what is told, and what is written back.
 * The other rows and members are always the same.
 */
class TableRowsTest {

    static final String TABLE = """
        dialect: xx-rows
        title: Rows
        language: fr
        documents:
          training-certificate:
            format: { %s }
            fields:
              n: { to: certificateId, required: true }
              p:
                to: holder
                fields:
                  cin: { to: "identifiers[scheme=TN-CIN].value", as: identifier }
                  nom: name.family
                  prenom: name.given
                  ne: birthDate
              par: awardingBody.name
              type: { to: type, as: codes, list: certificate-type, column: canonical }
              le: { to: award.issuedOn, else: /signe }
              t: "award.title[lang=fr].text"
              %s
        """;
    private static final String DOCUMENT = """
        {"n":"A-1","p":{"cin":"01234567","nom":"Ben Youssef","prenom":"Aymen","ne":"2000-11-07"},"par":"ATFP","type":"attendance",\
        "le":"2026-01-10","t":"Soudure"%s}\
        """;
    private static final JsonNode USUAL = usual();

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/rows.txt", delimiter = '|', quoteCharacter = '`')
    void readsTellsAndWritesBack(String rows, String members, String read, String told, String back) {
        assertThat(outcome(rows, members)).containsExactly(read, told, back);
    }

    private static List<String> outcome(String rows, String members) {
        TableDialect dialect = dialect(rows);
        byte[] sent =
                DOCUMENT.formatted(members.equals("-") ? "" : "," + members).getBytes(UTF_8);
        return switch (dialect.read(DocumentType.TRAINING_CERTIFICATE, sent, defaults())) {
            case Reading.Refused refused ->
                List.of(
                        "refused",
                        joined(refused.violations().stream()
                                .map(each -> each.code() + " " + each.place())
                                .toList()),
                        "-");
            case Reading.Read done ->
                List.of(
                        content(done.document().content()),
                        told(done.report().entries()),
                        written(dialect.write(done.document(), done.kept())));
        };
    }

    /** The table with that row more; a word in front says which format it is of. */
    static TableDialect dialect(String rows) {
        String first = rows.substring(0, rows.indexOf(' '));
        String format =
                switch (first) {
                    case "compact", "loose" -> "json: { lists: " + first + " }";
                    case "xml" -> "xml: { root: r }";
                    default -> "json: {}";
                };
        String row = format.equals("json: {}") ? rows : rows.substring(first.length() + 1);
        return TableCompiler.compile("xx-rows/dialect.yaml", TABLE.formatted(format, row), "xx-rows");
    }

    private static JsonNode usual() {
        TableDialect dialect = dialect("h: hours");
        byte[] sent = DOCUMENT.formatted("").getBytes(UTF_8);
        return ((Reading.Read) dialect.read(DocumentType.TRAINING_CERTIFICATE, sent, defaults()))
                .document()
                .content();
    }

    /** The members that are as in no document without the row. */
    private static String content(JsonNode document) {
        List<String> shown = new ArrayList<>();
        document.properties().stream()
                .filter(member -> !member.getValue().equals(USUAL.get(member.getKey())))
                .forEach(member -> shown.add(member.getKey() + ": " + member.getValue()));
        return joined(shown).replace("\"", "");
    }

    private static String told(List<ReportEntry> entries) {
        return joined(entries.stream()
                .map(each -> (each.kind().name().toLowerCase(Locale.ROOT) + " " + each.path()).strip())
                .toList());
    }

    private static String written(Writing writing) {
        if (!(writing instanceof Writing.Written done)) {
            return "refused";
        }
        String text = new String(done.content(), UTF_8);
        String usual = DOCUMENT.formatted("").replace("}\n", "}");
        int start = usual.length() - 1;
        String rest = text.startsWith(usual.substring(0, start)) ? text.substring(start) : text;
        String members = rest.startsWith(",") ? rest.substring(1, rest.length() - 1) : rest;
        String entries = told(done.report().entries());
        return (members.equals("}") ? "-" : members) + (entries.equals("-") ? "" : " told " + entries);
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }

    private static EnvelopeDefaults defaults() {
        return new EnvelopeDefaults(
                new PartnerId("xx-rows"), "example", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
    }
}

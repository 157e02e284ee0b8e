package org.mentorhub.connectors.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
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
    private static final String ELEMENTS = """
        <r><n>A-1</n><p><cin>01234567</cin><nom>Ben Youssef</nom><prenom>Aymen</prenom><ne>2000-11-07</ne></p><par>ATFP</par>\
        <type>attendance</type><le>2026-01-10</le><t>Soudure</t>%s</r>\
        """;
    private static final JsonNode USUAL = yaml("""
        { envelope: { messageId: example, sender: xx-rows, documentType: training-certificate, documentId: A-1,
            issuedAt: "2026-01-15T09:00:00Z", programme: { code: MENTOR2 }, language: fr },
          certificateId: A-1,
          holder: { identifiers: [{ scheme: TN-CIN, value: "01234567" }], name: { family: Ben Youssef, given: Aymen },
            birthDate: "2000-11-07" },
          awardingBody: { name: ATFP },
          type: { code: attendance },
          award: { issuedOn: "2026-01-10", title: [{ lang: fr, text: Soudure }] } }
        """);

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/rows.txt", delimiter = '|', quoteCharacter = '`')
    void readsTellsAndWritesBack(String rows, String members, String read, String told, String back) {
        assertThat(outcome(rows, members)).containsExactly(read, told, back);
    }

    /** What is written of a document that came from elsewhere, and what of it is lost on the way. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/writes.txt", delimiter = '|', quoteCharacter = '`')
    void writesAndTells(String rows, String content, String written, String told) {
        assertThat(writing(rows, content)).containsExactly(written, told);
    }

    @ParameterizedTest
    @CsvSource({"99, 99", "100, 100", "101, 100"})
    void refusesWithNoMoreViolationsThanAPersonRepairs(int wrong, int told) {
        String items = IntStream.range(0, wrong).mapToObj(i -> "{\"h\":\"x\"}").collect(Collectors.joining(","));
        Reading reading = read("m: { each: modules, fields: { h: hours } }", "\"m\":[" + items + "]");
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.violations())
                .hasSize(told));
    }

    @ParameterizedTest
    @CsvSource({"499, 499", "500, 500", "501, 500"})
    void tellsNoMoreThanFiveHundredIgnored(int unknown, int told) {
        String members =
                IntStream.range(0, unknown).mapToObj(i -> "\"z" + i + "\":1").collect(Collectors.joining(","));
        assertThat(read("h: hours", members)).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                        read.report().entries())
                .hasSize(told));
    }

    private static Reading read(String rows, String members) {
        return dialect(rows)
                .read(DocumentType.TRAINING_CERTIFICATE, sent(rows, members).getBytes(UTF_8), defaults());
    }

    private static List<String> writing(String rows, String content) {
        ObjectNode document = USUAL.deepCopy();
        yaml(content.equals("-") ? "{}" : "{" + content + "}")
                .properties()
                .forEach(member -> document.set(member.getKey(), member.getValue()));
        var canonical = new CanonicalDocument(DocumentType.TRAINING_CERTIFICATE, document);
        return switch (dialect(rows).write(canonical, null)) {
            case Writing.Refused(List<Violation> violations) ->
                List.of(
                        "refused",
                        joined(violations.stream()
                                .map(each -> (told(each) + " " + Objects.requireNonNullElse(each.found(), "")).strip())
                                .toList()));
            case Writing.Written(byte[] bytes, String mediaType, TranslationReport report) ->
                List.of(withoutUsual(new String(bytes, UTF_8)), toldWhole(report.entries()));
        };
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    private static String told(Violation violation) {
        String fix = violation.fix() == null ? "" : ", write " + violation.fix();
        return (violation.code() + " " + violation.place()).strip() + fix;
    }

    private static String toldWhole(List<ReportEntry> entries) {
        return entries.isEmpty()
                ? "-"
                : entries.stream().map(TableRowsTest::toldWhole).collect(Collectors.joining("; "));
    }

    private static String toldWhole(ReportEntry entry) {
        String change = entry.to() == null ? "" : " as " + entry.to();
        return (told(List.of(entry)) + change + " for " + entry.reason() + " at " + entry.place())
                .replace("\"", "")
                .replaceAll(" at $", "")
                .strip();
    }

    private static List<String> outcome(String rows, String members) {
        TableDialect dialect = dialect(rows);
        byte[] sent = sent(rows, members).getBytes(UTF_8);
        return switch (dialect.read(DocumentType.TRAINING_CERTIFICATE, sent, defaults())) {
            case Reading.Refused refused ->
                List.of(
                        "refused",
                        joined(refused.violations().stream()
                                .map(TableRowsTest::told)
                                .toList()),
                        "-");
            case Reading.Read done ->
                List.of(
                        content(done.document().content()),
                        toldWhole(done.report().entries()),
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

    private static String sent(String rows, String members) {
        if (rows.startsWith("xml ")) {
            return ELEMENTS.formatted(members.equals("-") ? "" : members);
        }
        return DOCUMENT.formatted(members.equals("-") ? "" : "," + members);
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
        String members = withoutUsual(text);
        String entries = told(done.report().entries());
        return members + (entries.equals("-") ? "" : " told " + entries);
    }

    private static String withoutUsual(String text) {
        if (text.startsWith("<")) {
            String rest = text.replaceAll("(?s).*<t>Soudure</t>|</r>\\s*$", "")
                    .replaceAll(">\\s+<", "><")
                    .strip();
            return rest.isEmpty() ? "-" : rest;
        }
        String usual = DOCUMENT.formatted("").replace("}\n", "}");
        int start = usual.length() - 1;
        String rest = text.startsWith(usual.substring(0, start)) ? text.substring(start) : text;
        String members = rest.startsWith(",") ? rest.substring(1, rest.length() - 1) : rest;
        return members.equals("}") ? "-" : members;
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }

    private static EnvelopeDefaults defaults() {
        return new EnvelopeDefaults(
                new PartnerId("xx-rows"), "example", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
    }
}

package org.mentorhub.connectors.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry.Kind;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What JSON-LD asks of a table: values that are lists of one, URIs, texts by language, and what stands in two places. */
class LinkedDataTest {

    private static final String TABLE = """
        dialect: xx-linked
        title: Linked data
        language: en
        documents:
          training-certificate:
            format: { json: { lists: compact } }
            fields:
              "@context": { constant: [a, b] }
              id: { to: envelope.documentId, as: text, base: "urn:x:", free: true }
              "number[scheme=Own].scheme": { constant: Own }
              "number[scheme=Own].value": { to: certificateId, made-of: envelope.documentId }
              issued: { copy-of: claim.on }
              claim:
                fields:
                  title: { each: award.title, key: lang, fields: { ".": text } }
                  "kind[by=hub].id": { to: type, as: codes, list: certificate-type, column: canonical, default: technical }
                  "kind[by=hub].by": { constant: hub }
                  on: { to: award.issuedOn, as: date, time: midnight, midnight-in: Europe/Brussels, else: [/issued, /from] }
                  "body[0]": { to: awardingBody, fields: { name: { fields: { en: { to: name, else: [fr, it] } } } } }
                  part:
                    each: modules
                    fields:
                      code: { to: code, numbered: part- }
                      title: { each: title, key: lang, placeholder: "-", under: en, fields: { ".": text } }
                      spec: { fields: { title: { copy-of: ../title }, credits: { to: credits, as: decimal, in: text } } }
              holder:
                to: holder
                fields:
                  born: { to: birthDate, as: date, time: midnight, midnight-in: Europe/Brussels }
                  family: name.family
                  given: name.given
                  number: { each: identifiers, fields: { scheme: scheme, value: value } }
                  citizen:
                    each: nationalities
                    essential: [id]
                    fields:
                      id: { to: ".", as: country, column: iso-a3, base: "urn:country/", free: true }
                      type: { constant: Concept }
              issuer: { copy-of: "claim.body[0]" }
        """;

    private static final String USUAL = """
        {"@context":["a","b"],"id":"urn:x:D-1","number":{"scheme":"Own","value":"C-1"},"issued":"2026-01-30T00:00:00Z",\
        "claim":{"title":{"fr":"Soudure","es":"Soldadura"},"kind":{"by":"hub","id":"civic"},"on":"2026-01-30T00:00:00Z",\
        "body":{"name":{"en":"School"}},\
        "part":[{"code":"M1","title":{"it":"Uno"},"spec":{"title":{"it":"Uno"},"credits":"6"}},{"code":"M2","title":{"en":"-"}}]},\
        "holder":{"born":"1999-10-02T00:00:00Z","family":"Trabelsi","given":"Mouna",\
        "number":{"scheme":"PASSPORT","value":"YZ0042117"},"citizen":{"id":"urn:country/TUN","type":"Concept"}},\
        "issuer":{"name":{"en":"School"}}}\
        """;

    private final TableDialect dialect = TableCompiler.compile("xx-linked/dialect.yaml", TABLE, "xx-linked");

    @Test
    void readsWhatItWritesWithoutAnEntryAndWritesItAgain() {
        Reading.Read read = read(USUAL);
        assertThat(told(read)).isEmpty();
        assertThat(written(read)).isEqualTo(USUAL);
    }

    @Test
    void refusesAnIdThatBreaksTheModelWhereTheTableReadsIt() {
        Reading reading = reading(USUAL.replace("urn:x:D-1", "urn\\u202e:x:D-1"));
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.violations())
                .extracting(Violation::code, Violation::path)
                .containsExactly(tuple("MH-MODEL-FORM", "envelope.documentId")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"fr\":\"Soudure\",~{\"fr\":[\"Soudure\"],",
                "\"body\":{\"name\":{\"en\":\"School\"}}~\"body\":[{\"name\":[{\"en\":[\"School\"]}]}]",
                "\"number\":{\"scheme\":\"Own\",\"value\":\"C-1\"}~\"number\":[{\"scheme\":[\"Own\"],\"value\":\"C-1\"}]",
                "\"citizen\":{\"id\":\"urn:country/TUN\",\"type\":\"Concept\"}~\"citizen\":[{\"id\":\"urn:country/TUN\"}]"
            })
    void takesAListOfOneForItsItem(String item, String list) {
        Reading.Read read = read(USUAL.replace(item, list));
        assertThat(told(read)).isEmpty();
        assertThat(written(read)).isEqualTo(USUAL);
    }

    @Test
    void refusesSeveralWhereThereIsOne() {
        Reading reading = reading(USUAL.replace("\"given\":\"Mouna\"", "\"given\":[\"Mouna\",\"Amal\"]"));
        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.violations())
                .extracting(Violation::code)
                .contains("MH-TYPE"));
    }

    @Test
    void readsTheFirstOfSeveralAndGivesTheOthersBack() {
        String bodies = "\"body\":[{\"name\":{\"en\":\"School\"}},{\"name\":{\"en\":\"Second\"}}]";
        String sent = USUAL.replace("\"body\":{\"name\":{\"en\":\"School\"}}", bodies);
        Reading.Read read = read(sent);
        assertThat(told(read)).containsExactly(tuple(Kind.IGNORED, ""));
        assertThat(written(read)).isEqualTo(sent);
    }

    @Test
    void keepsACopyThatDiffersForItsSender() {
        String sent = USUAL.replace(
                "\"issuer\":{\"name\":{\"en\":\"School\"}}", "\"issuer\":{\"name\":{\"en\":\"Ministry\"}}");
        Reading.Read read = read(sent);
        assertThat(told(read)).containsExactly(tuple(Kind.IGNORED, ""));
        assertThat(written(read)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"issuer\":{\"name\":{\"en\":\"School\"}}", "\"issued\":\"2026-01-30T00:00:00Z\""})
    void writesACopyThatIsMissing(String copy) {
        Reading.Read read = read(USUAL.replace(copy, "\"other\":0"));
        assertThat(written(read)).contains(copy);
    }

    @Test
    void readsElsewhereInTurnWhatIsMissingInItsPlace() {
        Reading.Read read = read(USUAL.replace("\"on\":\"2026-01-30T00:00:00Z\",", "")
                .replace("\"issued\":\"2026-01-30T00:00:00Z\"", "\"from\":\"2026-01-30T23:00:00Z\"")
                .replace("{\"en\":\"School\"}},\"part", "{\"it\":\"School\"}},\"part"));
        assertThat(read.document().content().at("/award/issuedOn").asText()).isEqualTo("2026-01-31");
        assertThat(told(read))
                .contains(tuple(Kind.APPROXIMATED, "award.issuedOn"), tuple(Kind.APPROXIMATED, "awardingBody.name"));
    }

    @ParameterizedTest
    @CsvSource({
        "1999-10-01T22:00:00Z, 1999-10-02",
        "1999-12-31T23:00:00Z, 2000-01-01",
        "1999-10-02T00:00:00+01:00, 1999-10-02",
        "1999-10-01T22:00:01Z, 1999-10-01",
        "1999-10-01T15:00:00, 1999-10-01"
    })
    void readsTheDayThatBeginsInThePartnersZone(String moment, String day) {
        Reading.Read read = read(USUAL.replace("1999-10-02T00:00:00Z", moment));
        assertThat(read.document().content().at("/holder/birthDate").asText()).isEqualTo(day);
        assertThat(told(read)).contains(tuple(Kind.APPROXIMATED, "holder.birthDate"));
    }

    @Test
    void callsWhatHasNoNumberByItsOwnIdOrItsPlace() {
        Reading.Read read = read(USUAL.replace("\"number\":{\"scheme\":\"Own\",\"value\":\"C-1\"},", "")
                .replace("\"code\":\"M1\",", "")
                .replace("\"code\":\"M2\",", ""));
        var content = read.document().content();
        assertThat(List.of(
                        content.at("/certificateId").asText(),
                        content.at("/modules/0/code").asText(),
                        content.at("/modules/1/code").asText()))
                .containsExactly("D-1", "part-1", "part-2");
        assertThat(told(read))
                .containsExactlyInAnyOrder(
                        tuple(Kind.APPROXIMATED, "certificateId"),
                        tuple(Kind.APPROXIMATED, "modules[0].code"),
                        tuple(Kind.APPROXIMATED, "modules[1].code"));
    }

    @Test
    void keepsAUriThatBeginsOtherwise() {
        String sent = USUAL.replace("urn:x:D-1", "http://example.org/c/1");
        Reading.Read read = read(sent);
        assertThat(read.document().content().at("/envelope/documentId").asText())
                .isEqualTo("http://example.org/c/1");
        assertThat(written(read)).isEqualTo(sent);
    }

    @Test
    void leavesAnItemOfAnotherKindToItsSender() {
        String sent = USUAL.replace("urn:country/TUN", "urn:region/TUN-1");
        Reading.Read read = read(sent);
        assertThat(read.document().content().at("/holder/nationalities").isMissingNode())
                .isTrue();
        assertThat(told(read)).containsExactly(tuple(Kind.IGNORED, ""));
        assertThat(written(read)).isEqualTo(sent);
    }

    @Test
    void takesAMissingCodeForTheUsualOne() {
        Reading.Read read = read(USUAL.replace("\"kind\":{\"by\":\"hub\",\"id\":\"civic\"},", ""));
        assertThat(read.document().content().at("/type/code").asText()).isEqualTo("technical");
        assertThat(told(read)).containsExactly(tuple(Kind.APPROXIMATED, "type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "lists: compact~lists: short~lists: short is not known",
                "midnight-in: Europe/Brussels }~midnight-in: Mars }~there is no zone Mars",
                "placeholder: \"-\", under: en~placeholder: \"-\", upon: en~unknown key upon"
            })
    void stopsTheStartOfATableThatSaysNothing(String right, String wrong, String told) {
        String table = TABLE.replace(right, wrong);
        assertThatThrownBy(() -> TableCompiler.compile("xx-linked/dialect.yaml", table, "xx-linked"))
                .isInstanceOf(BadDialectException.class)
                .hasMessageContaining(told);
    }

    private Reading.Read read(String document) {
        Reading reading = reading(document);
        assertThat(reading).as(String.valueOf(reading)).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private Reading reading(String document) {
        var defaults = new EnvelopeDefaults(
                new PartnerId("xx-linked"), "m-1", Instant.parse("2026-02-01T00:00:00Z"), "MENTOR2", null);
        return dialect.read(DocumentType.TRAINING_CERTIFICATE, document.getBytes(UTF_8), defaults);
    }

    private static List<Tuple> told(Reading.Read read) {
        return read.report().entries().stream()
                .map(entry -> tuple(entry.kind(), entry.path()))
                .toList();
    }

    private String written(Reading.Read read) {
        var writing = dialect.write(read.document(), read.kept());
        assertThat(writing).as(String.valueOf(writing)).isInstanceOf(Writing.Written.class);
        return new String(((Writing.Written) writing).content(), UTF_8);
    }
}

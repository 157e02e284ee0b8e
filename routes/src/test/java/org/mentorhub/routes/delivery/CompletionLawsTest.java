package org.mentorhub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.Sending;
import org.mentorhub.routes.ledger.SetClock;
import org.mentorhub.routes.ledger.SubjectIdentifier;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What holds of identities whatever is sent: cards mistyped, numbers lent, persons mixed up. */
class CompletionLawsTest {
    private static final int DOCUMENTS = 400;
    private static final int PEOPLE = 8;
    private static final List<String> PARTNERS = List.of("it-comune-milano", "it-afol", "ma-sure");
    private static final Partners CONFIGURED =
            Partners.load(Path.of("..", "config"), any -> Optional.of(Set.of(DocumentType.values())));

    @TempDir
    Path directory;

    private final ObjectMapper json = new ObjectMapper();
    private final Disclosure disclosure = new Disclosure(CanonicalModel.v1());
    private DataDirectory data;
    private Ledger ledger;

    @BeforeEach
    void open() {
        data = new DataDirectory(directory);
        HubKeys.init(data);
        KeyRing.init(data);
        ledger = SqlLedger.open(LedgerSettings.embedded(data, new SetClock()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private ExchangeId taken(Sending sending) {
        var decision = (SubmitDecision.Accepted) ledger.submit(sending.alone());
        return ((DocumentDecision.Accepted) decision.documents().getFirst()).exchange();
    }

    /** Identifiers of one person, some of them left out; now and then one of somebody else. */
    private static List<SubjectIdentifier> identifiers(Random random) {
        int person = random.nextInt(PEOPLE);
        List<SubjectIdentifier> all = new ArrayList<>();
        all.add(new SubjectIdentifier("MA-CNIE", "QA" + either(random, person)));
        all.add(new SubjectIdentifier("PASSPORT", "AB" + either(random, person)));
        for (var partner : PARTNERS) {
            all.add(SubjectIdentifier.own(new PartnerId(partner), partner + ":" + either(random, person)));
        }
        all.removeIf(identifier -> random.nextInt(2) == 0);
        return all;
    }

    private static int either(Random random, int person) {
        return random.nextInt(12) == 0 ? random.nextInt(PEOPLE) : person;
    }

    private CanonicalDocument document(List<SubjectIdentifier> identifiers) {
        var content = json.createObjectNode();
        var references = content.withObject("/envelope/subject").withArray("references");
        var numbers = content.withObject("/person").withArray("identifiers");
        for (var identifier : identifiers) {
            identifier.ownOf().ifPresent(partner -> {
                references.addObject().put("partner", partner.value()).put("id", identifier.value());
                numbers.addObject()
                        .put("scheme", "PARTNER")
                        .put("issuer", partner.value())
                        .put("value", identifier.value());
            });
        }
        return new CanonicalDocument(DocumentType.CANDIDATE_DOSSIER, content);
    }

    private ObjectNode sent(CanonicalDocument document, ExchangeId exchange, Partner recipient) {
        var completed = new Completion(ledger.identities()).complete(document, exchange, recipient.id());
        return disclosure.disclose(completed.document(), recipient).document().content();
    }

    @Test
    void mergesNobodyAndSendsNobodyAnothersNumber() throws SQLException {
        long seed = 20_261_125;
        var random = new Random(seed);
        Map<ExchangeId, CanonicalDocument> all = new HashMap<>();
        for (int n = 0; n < DOCUMENTS; n++) {
            var identifiers = identifiers(random);
            var sending = dossier("m" + n, "D" + n, "t" + n).about(identifiers.toArray(SubjectIdentifier[]::new));
            all.put(taken(sending), document(identifiers));
        }
        assertThat(ledger.identities().openCount()).as("seed %d", seed).isPositive();
        var subjects = subjects();
        for (var partner : PARTNERS) {
            Map<String, Long> personOf = new HashMap<>();
            all.forEach((exchange, document) -> {
                var recipient = CONFIGURED.get(new PartnerId(partner));
                var content = sent(document, exchange, recipient);
                assertThat(content.toString().replace(partner, ""))
                        .as("seed %d, for %s", seed, partner)
                        .doesNotContain(PARTNERS);
                ledger.identities()
                        .ownIds(exchange, recipient.id(), List.of())
                        .person()
                        .ifPresent(number -> assertThat(personOf.merge(number, subjects.get(exchange), (a, b) -> a))
                                .as("seed %d, %s has one person", seed, number)
                                .isEqualTo(subjects.get(exchange)));
            });
        }
    }

    private Map<ExchangeId, Long> subjects() throws SQLException {
        Map<ExchangeId, Long> found = new HashMap<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.ledger());
                var statement = connection.createStatement()) {
            try (var merged = statement.executeQuery("select count(*) from subject where same_as is not null")) {
                assertThat(merged.getInt(1)).isZero();
            }
            try (var rows = statement.executeQuery("select hub_id, subject from exchange")) {
                while (rows.next()) {
                    found.put(new ExchangeId(rows.getString(1)), rows.getLong(2));
                }
            }
        }
        return found;
    }

    @Test
    void putsTheRecipientsNumberInAndReportsOneThatContradictsIt() {
        var milan = new PartnerId("it-comune-milano");
        var card = new SubjectIdentifier("MA-CNIE", "QA1");
        taken(dossier("m1", "D1", "one").about(card, SubjectIdentifier.own(milan, "7")));
        var other = List.of(card, SubjectIdentifier.own(milan, "8"));
        var exchange = taken(dossier("m2", "D2", "two").about(other.toArray(SubjectIdentifier[]::new)));

        var completed = new Completion(ledger.identities()).complete(document(other), exchange, milan);

        var references = completed.document().content().at("/envelope/subject/references");
        assertThat(references).hasSize(1);
        assertThat(references.at("/0/id").asText()).isEqualTo("7");
        assertThat(completed.report().entries())
                .allMatch(entry -> entry.from() == null && entry.to() == null)
                .extracting(ReportEntry::path)
                .containsExactly("envelope.subject.references[0].id");
        assertThat(new Completion(ledger.identities())
                        .complete(document(List.of(card)), exchange, milan)
                        .report()
                        .entries())
                .isEmpty();
    }

    @Test
    void namesDocumentsAndPlacementsAsTheirRecipientDoes() {
        taken(dossier("m1", "D1", "one").placed("P1"));
        var claim =
                ledger.workList().claim(Sending.MILAN, WorkList.Scope.ALL, 1).getFirst();
        var filed = List.of(new OwnId(OwnId.Of.DOCUMENT, "MI-1"), new OwnId(OwnId.Of.PLACEMENT, "MI-P1"));
        ledger.workList().settle(claim, new Outcome.Delivered(Optional.of(BusinessWord.acceptedAs(filed))));
        var exchange = taken(dossier("m2", "D2", "two").placed("P1"));
        var content = json.createObjectNode();
        var related = content.withObject("/envelope").withArray("relatesTo");
        for (var document : List.of("D1", "D9")) {
            related.addObject().put("documentType", "candidate-dossier").put("documentId", document);
        }
        related.addObject().put("placementId", "P1");
        content.withObject("/placement").put("placementId", "P1");

        var completed = new Completion(ledger.identities())
                .complete(new CanonicalDocument(DocumentType.CANDIDATE_DOSSIER, content), exchange, Sending.MILAN);

        var sent = completed.document().content();
        assertThat(sent.path("envelope").path("relatesTo").findValuesAsText("documentId"))
                .containsExactly("MI-1", "D9");
        assertThat(sent.findValuesAsText("placementId")).containsExactly("MI-P1", "MI-P1");
        assertThat(content.findValuesAsText("placementId")).containsExactly("P1", "P1");
        assertThat(completed.report().entries())
                .extracting(ReportEntry::path)
                .containsExactly(
                        "envelope.relatesTo[0].documentId",
                        "envelope.relatesTo[2].placementId",
                        "placement.placementId");
    }

    @Test
    void leavesTheDocumentAsItIsWhereNothingIsKnown() {
        var card = new SubjectIdentifier("MA-CNIE", "QA1");
        var exchange = taken(dossier("m1", "D1", "one").about(card));
        var document = document(List.of(card));
        assertThat(new Completion(ledger.identities())
                        .complete(document, exchange, new PartnerId("it-afol"))
                        .document())
                .isSameAs(document);
    }
}

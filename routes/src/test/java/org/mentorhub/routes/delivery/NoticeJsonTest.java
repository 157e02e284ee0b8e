package org.mentorhub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Notice;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.validation.CanonicalValidator;

class NoticeJsonTest {
    private static final String ID = "3f0c6a52-9b1e-4c7d-8a2f-5d1e0b7c9a34";

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void writesWhatTheContractOfNoticesAsks(NoticeKind kind) {
        var about = new Notice.About(
                new SubmissionId(ID),
                "m-1",
                Optional.of("dossiers.csv"),
                Optional.of(new Notice.AboutDocument(
                        new ExchangeId(ID),
                        new DeliveryId(ID),
                        DocumentType.CANDIDATE_DOSSIER,
                        "C26-BM-004512",
                        new PartnerId("it-comune-milano"))));
        var notice = new Notice(
                new DeliveryId(ID),
                kind,
                new PartnerId("ma-anapec"),
                Optional.of(new PartnerId("it-comune-milano")),
                Instant.parse("2026-11-24T20:15:30.123456Z"),
                Optional.of(about),
                Optional.of("refused"),
                new Notice.Says(
                        List.of(
                                new PartnerReason("", "senza codice"),
                                new PartnerReason("ERRORE 12: già presente", "")),
                        List.of(new Violation(
                                "MH-DATE", "line 3, column 2", null, "31/02", List.of("dd/MM/yyyy"), null)),
                        Optional.of(new DecisionCounts(3, 1, 1, 1))),
                Optional.empty(),
                Optional.empty());

        var written = new NoticeJson(new ObjectMapper()).write(notice, "fr");

        assertThat(CanonicalValidator.v1().validateNotice(written).faults()).isEmpty();
    }
}

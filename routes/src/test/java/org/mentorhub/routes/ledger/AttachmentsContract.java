package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorhub.schemas.DocumentType;

/** Content that comes beside its document. */
abstract class AttachmentsContract extends MailboxContract {
    private static final int SIZE = 300_000;

    static byte[] scan(long seed) {
        var scan = new byte[SIZE];
        new Random(seed).nextBytes(scan);
        return scan;
    }

    StoredContent take(byte[] content) {
        try (var incoming = ledger.attachments().begin()) {
            for (int at = 0; at < content.length; at += 8_000) {
                incoming.write(content, at, Math.min(8_000, content.length - at));
            }
            return incoming.finish();
        }
    }

    ExchangeId acceptWith(Sending sending, StoredContent... beside) {
        var document = with(sending, beside);
        var decision = accept(Sending.submission(sending, List.of(document)))
                .documents()
                .getFirst();
        ledger.attachments().release(List.of(beside));
        return switch (decision) {
            case DocumentDecision.Accepted accepted -> accepted.exchange();
            case DocumentDecision.Unchanged unchanged -> unchanged.exchange();
            default -> throw new AssertionError(decision);
        };
    }

    private static SubmittedDocument with(Sending sending, StoredContent... beside) {
        var plain = sending.at(1);
        var content = plain.content();
        return new SubmittedDocument.Candidate(
                1,
                plain.type(),
                plain.documentId(),
                plain.version(),
                plain.subject(),
                plain.consents(),
                new DocumentContent(
                        content.nativeBytes(),
                        content.mediaType(),
                        content.canonical(),
                        content.kept(),
                        content.report(),
                        content.nativeDigest(),
                        canonicalDigest(content, beside),
                        content.dialectDigest(),
                        List.of(beside)),
                plain.deliveries());
    }

    /** The canonical document says the digest of what it names. */
    private static Digest canonicalDigest(DocumentContent content, StoredContent... beside) {
        var digests = Stream.of(beside).map(StoredContent::sha256).toList();
        return Digest.of((content.canonicalDigest() + digests.toString()).getBytes(UTF_8));
    }

    byte[] read(ExchangeId document, byte[] content) {
        try (var in = ledger.attachments().open(document, Digest.of(content)).orElseThrow()) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int files() {
        return data.payload().toFile().list().length;
    }

    @Override
    Map<DocumentType, Duration> retention() {
        return Map.of(DocumentType.CANDIDATE_DOSSIER, Duration.ofDays(730));
    }

    @Test
    void forgetsContentWithTheLastDocumentThatBroughtIt() {
        var first = acceptWith(now("m1", "D1").about("QA1"), take(scan(1)));
        claimForMilan().forEach(claim -> ledger.workList().settle(claim, new Outcome.Delivered(Optional.empty())));
        clock.advance(Duration.ofDays(365));
        var second = acceptWith(now("m2", "D2").about("QA1"), take(scan(1)));
        claimForMilan().forEach(claim -> ledger.workList().settle(claim, new Outcome.Delivered(Optional.empty())));
        clock.advance(Duration.ofDays(366));
        prune();
        assertThat(ledger.attachments().open(first, Digest.of(scan(1)))).isEmpty();
        assertThat(read(second, scan(1))).isEqualTo(scan(1));
        clock.advance(Duration.ofDays(365));
        prune();
        assertThat(ledger.attachments().open(second, Digest.of(scan(1)))).isEmpty();
        ledger.attachments().sweep();
        assertThat(files()).isZero();
    }

    private Sending now(String messageId, String documentId) {
        return dossier(messageId, documentId, "text of " + documentId)
                .issued(clock.instant().toString());
    }

    @Test
    void keepsContentThatCameBesideItsDocument() {
        var stored = take(scan(1));
        assertThat(stored.size()).isEqualTo(SIZE);
        assertThat(stored.sha256()).isEqualTo(Digest.of(scan(1)));
        var document = acceptWith(dossier("m1", "D1", "one"), stored);
        reopen();
        assertThat(read(document, scan(1))).isEqualTo(scan(1));
        assertThat(ledger.attachments().open(document, Digest.of(scan(2)))).isEmpty();
    }

    @Test
    void keepsTheSameContentOfOnePersonOnce() {
        var first = acceptWith(dossier("m1", "D1", "one").about("QA1"), take(scan(1)));
        var second = acceptWith(dossier("m2", "D2", "two").about("QA1"), take(scan(1)));
        assertThat(files()).isEqualTo(1);
        assertThat(read(first, scan(1))).isEqualTo(read(second, scan(1)));
        acceptWith(dossier("m3", "D3", "three").about("QA2"), take(scan(1)));
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void takesOtherContentUnderTheSameWordsForNews() {
        acceptWith(dossier("m1", "D1", "one"), take(scan(1)));
        var changed = acceptWith(dossier("m2", "D1", "one").issued("2026-03-02T08:00:00Z"), take(scan(2)));
        assertThat(read(changed, scan(2))).isEqualTo(scan(2));
        acceptWith(dossier("m3", "D1", "one").issued("2026-03-03T08:00:00Z"), take(scan(2)));
        assertThat(ledger.views().counts().documents())
                .containsEntry(ExchangeState.ACCEPTED, 2L)
                .containsEntry(ExchangeState.UNCHANGED, 1L);
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void removesContentThatNoDocumentCameToName() {
        ledger.attachments().release(List.of(take(scan(1))));
        assertThat(files()).isZero();
        try (var incoming = ledger.attachments().begin()) {
            incoming.write(scan(2), 0, SIZE);
        }
        assertThat(files()).isZero();
    }

    @Test
    void sweepsWhatProcessLeftThatEndedBeforeItsCommit() {
        var kept = acceptWith(dossier("m1", "D1", "one"), take(scan(1)));
        take(scan(2));
        assertThat(ledger.attachments().sweep()).isZero();
        clock.advance(Duration.ofDays(36_500));
        assertThat(ledger.attachments().sweep()).isEqualTo(1);
        assertThat(read(kept, scan(1))).isEqualTo(scan(1));
    }

    @Test
    void doesNotOpenContentOfPersonWhoWasErased() throws SQLException {
        var document = acceptWith(dossier("m1", "D1", "one"), take(scan(1)));
        try (var keys = DriverManager.getConnection("jdbc:sqlite:" + data.subjectKeys());
                var erasing = keys.createStatement()) {
            erasing.executeUpdate("delete from subject_key");
        }
        reopen();
        assertThat(ledger.attachments().open(document, Digest.of(scan(1)))).isEmpty();
    }
}

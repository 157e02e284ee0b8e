package org.mentorhub.routes.partner;

import java.util.Optional;
import java.util.stream.Stream;
import org.mentorhub.schemas.PartnerId;

/**
 * One partner as {@code config/partners/<id>.yaml} describes it, checked: where its system lives, what it may send and see, and how
 * it wants to be called. How it writes its documents is its dialect, which is another thing in another place.
 *
 * @param id the partner
 * @param title its name for people
 * @param dialect the dialect that its documents are written in
 * @param language of the answers it gets: BCP 47
 * @param in how its documents come in
 * @param out how the hub calls it; empty where it only fetches
 * @param documents what it may send and receive, and to whom
 * @param terms when and how often it may be called, and what its answers mean
 * @param notices how it gets receipts, rejections and acknowledgements
 * @param programme what a document gets that names no programme
 */
public record Partner(
        PartnerId id,
        String title,
        String dialect,
        String language,
        Inbound in,
        Optional<Outbound> out,
        Documents documents,
        Terms terms,
        Notices notices,
        ProgrammeDefault programme) {

    /** Whether it has queues on the hub's own broker. */
    public boolean usesOwnBroker() {
        var sendsThere = in.queue().filter(Inbound.Queue.Own.class::isInstance).isPresent();
        var receivesThere = out.filter(Outbound.Queue.class::isInstance).isPresent();
        var noticesThere =
                notices.way() == NoticeWay.QUEUE && answersElsewhere().isEmpty();
        return sendsThere || receivesThere || noticesThere;
    }

    /** Whether the hub signs bodies for it. */
    public boolean getsSignedBodies() {
        var answers = in.rest().flatMap(Inbound.Rest::signed).isPresent();
        var calls = out.filter(way ->
                        way instanceof Outbound.Rest rest && rest.audience().isPresent())
                .isPresent();
        return answers || calls;
    }

    /** Whether it gets the content of files beside a document, however large, rather than within it. */
    public boolean takesBeside() {
        return out.filter(way ->
                        way instanceof Outbound.Mailbox mailbox && mailbox.attachments() == Outbound.Attachments.BESIDE)
                .isPresent();
    }

    /** Whether files from it or for it are encrypted by OpenPGP. */
    public boolean usesOpenPgp() {
        var taken = Stream.concat(
                in.uploads().stream().flatMap(uploads -> uploads.files().stream()),
                in.pickup().stream().flatMap(pickup -> pickup.files().stream()));
        var given = out.filter(Outbound.Drop.class::isInstance).map(drop -> ((Outbound.Drop) drop).wrapping());
        return Stream.concat(taken.map(FileRule::wrapping), given.stream())
                .anyMatch(wrapping -> wrapping.openPgp() != Wrapping.OpenPgp.NONE);
    }

    /** Its own broker, where that takes what the hub has to say to it. */
    public Optional<Inbound.Queue.OfPartner> answersElsewhere() {
        return in.queue()
                .filter(Inbound.Queue.OfPartner.class::isInstance)
                .map(Inbound.Queue.OfPartner.class::cast)
                .filter(queue -> queue.answers().isPresent());
    }

    /**
     * The programme of documents that name none.
     *
     * @param code of {@code config/programmes/}: {@code MENTOR2}
     * @param season {@code 2026-1}, where the file names one
     */
    public record ProgrammeDefault(String code, Optional<String> season) {}
}

package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.sftp.server.Account;
import org.mentorhub.routes.sftp.server.Folder;
import org.mentorhub.routes.status.StatusDesk;

/**
 * The bean of the route {@code uploads-of-<partner>}: whole files of its inbox go into the spool in one step each, and out of it once they
 * are decided on. What lies in the spool when the hub starts is taken first.
 */
public final class UploadedFiles {
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(30);

    private final Partner sender;
    private final Account account;
    private final Door door;
    private final FileIntake intake;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Spool spool;
    private final StatusRequests questions;
    private final Map<Path, Instant> tryAgainAt = new HashMap<>();

    /** What all ways of files need. */
    public record Means(Door door, Visits visits, FileIntake intake, StatusDesk desk, Clock clock) {}

    /**
     * @param sender whose uploads
     * @param account its tree
     * @param spool where files lie meanwhile
     */
    public UploadedFiles(Partner sender, Account account, Path spool, Means means) throws IOException {
        this.sender = sender;
        this.account = account;
        this.door = means.door();
        this.intake = means.intake();
        this.clock = means.clock();
        this.questions = new StatusRequests(account, means.desk());
        var uploads = sender.in().uploads().orElseThrow();
        var watch = new Watch(uploads.files(), clock);
        this.arrivals =
                new Arrivals(account, watch, type -> means.visits().form(sender, type), trouble -> means.visits()
                        .stuck(sender.id(), trouble));
        var way = new Spool.Way(sender, uploads.bounds(), Folder.INBOX.id(), ZoneOffset.UTC);
        this.spool = new Spool(spool, way, watch, clock);
    }

    /** The files to be taken now, in the order of their names, after questions are answered; none while the partner is suspended or the disk is low. */
    public List<FileInHand> ready() throws IOException {
        if (!(door.ask(sender.id()) instanceof Door.State.Open)) {
            return List.of();
        }
        questions.answer();
        List<FileInHand> ready = new ArrayList<>();
        for (var left : spool.left()) {
            if (!clock.instant().isBefore(tryAgainAt.getOrDefault(left.spooled(), Instant.MIN))) {
                ready.add(left);
            }
        }
        for (var whole : arrivals.look()) {
            spool(whole, ready);
        }
        return ready;
    }

    private void spool(Watch.Whole whole, List<FileInHand> ready) throws IOException {
        FoundFile file = whole.file();
        var target = spool.placeFor(file);
        if (account.take(file, target)) {
            ready.add(spool.inHand(file, whole.rule(), target));
            if (whole.rule().whole() == FileRule.Wholeness.MARKER) {
                Files.deleteIfExists(account.folder(Folder.INBOX).resolve(file.name() + Watch.MARKER));
            }
        }
    }

    /** Takes one of them, and throws it away once it is decided on. */
    public void take(@Body FileInHand file) throws IOException {
        if (intake.take(file)) {
            Files.deleteIfExists(file.spooled());
            tryAgainAt.remove(file.spooled());
        } else {
            tryAgainAt.put(file.spooled(), clock.instant().plus(UNTIL_NEXT_TRY));
        }
    }
}

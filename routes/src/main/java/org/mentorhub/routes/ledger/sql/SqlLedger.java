package org.mentorhub.routes.ledger.sql;

import java.time.Clock;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.Attachments;
import org.mentorhub.routes.ledger.Begun;
import org.mentorhub.routes.ledger.DeadLetters;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.Drops;
import org.mentorhub.routes.ledger.Gates;
import org.mentorhub.routes.ledger.Holdings;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Mailbox;
import org.mentorhub.routes.ledger.Pruning;
import org.mentorhub.routes.ledger.Reach;
import org.mentorhub.routes.ledger.Runs;
import org.mentorhub.routes.ledger.Submission;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.ledger.WordTaken;
import org.mentorhub.routes.ledger.WorkList;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.mentorhub.routes.seal.LargeContent;
import org.mentorhub.routes.seal.SubjectKeys;
import org.mentorhub.schemas.PartnerId;

/** The ledger in SQL. */
public final class SqlLedger implements Ledger {
    private final Store store;
    private final SubjectKeys subjectKeys;
    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;
    private final Preparation preparation;
    private final Acceptance acceptance;
    private final SqlSubmissionInParts.Tools inParts;
    private final Views views;
    private final Heart heart;
    private final Retention retention;
    private final SqlAttachments attachments;
    private final PruneRun pruning;
    private final StoreReach reach;

    private SqlLedger(Store store, Keys keys, LargeContent files, Clock clock, PrunedRows rows, int largestGroup) {
        this.store = store;
        this.subjectKeys = keys.subjects();
        this.reach = new StoreReach(clock);
        // A file on a full disk can still be read.
        this.readers =
                new Readers(store.readers(), store.sharing() == Store.Sharing.ALONE ? new StoreReach(clock) : reach);
        long node = Heart.begin(store, clock);
        this.writer = new GroupWriter(store, clock, reach, node, largestGroup);
        this.retention = new Retention(writer, keys.id());
        var subjects = new Subjects(keys.subjects());
        this.attachments = new SqlAttachments(files, readers, writer, subjects, keys.id());
        var vault = new Vault(files);
        this.parts = Parts.of(keys, vault, subjects, store.sharing());
        this.pruning = new PruneRun(writer, readers, parts, store, rows);
        this.heart = new Heart(writer, store.sharing(), reach, retention, attachments, pruning);
        this.preparation = new Preparation(keys.id(), vault, keys.ledger());
        var documents = new DocumentAcceptance(keys.id(), parts.resolving());
        this.acceptance = new Acceptance(keys, documents, parts);
        this.inParts = new SqlSubmissionInParts.Tools(
                writer,
                readers,
                preparation,
                new AcceptanceInParts(keys, acceptance, documents, parts),
                parts.contents(),
                keys.ledger());
        this.views = new SqlViews(readers, parts, keys.ledger());
    }

    /**
     * Opens the ledger with the keys of its data directory; makes it where there is none.
     *
     * @throws IllegalStateException where it cannot be used safely: settings, another process, missing keys
     */
    public static SqlLedger open(LedgerSettings settings) {
        return open(settings, GroupWriter.LARGEST_GROUP);
    }

    /** @param largestGroup how many writes share a commit at most */
    static SqlLedger open(LedgerSettings settings, int largestGroup) {
        var data = settings.data();
        var hubKeys = HubKeys.load(data);
        var signer = KeyRing.load(data).signer();
        var files = new LargeContent(data.payload());
        Store store =
                settings.postgres().<Store>map(PostgresStore::new).orElseGet(() -> new SqliteStore(data.ledger()));
        var subjects = new SubjectKeys(
                SqliteStore.open(data.subjectKeys()), hubKeys.master(), WritePoint.KEYS_COMMITTED::passed);
        var keys = new Keys(hubKeys.id(), hubKeys.ledgerKey(), subjects, signer);
        var ledger =
                new SqlLedger(store, keys, files, settings.clock(), new PrunedRows(settings.retention()), largestGroup);
        if (store.sharing() == Store.Sharing.ALONE) {
            ledger.attachments.sweep(settings.clock().instant());
        }
        return ledger;
    }

    @Override
    public SubmitDecision submit(Submission submission) {
        var prepared = preparation.prepare(preparation.prepare(submission.head()), submission.documents());
        var decision = writer.write(write -> acceptance.submit(write, prepared));
        WritePoint.AFTER_SUBMIT.passed();
        return decision;
    }

    @Override
    public Begun begin(SubmissionHead head) {
        var prepared = preparation.prepare(head);
        return switch (writer.write(write -> inParts.acceptance().begin(write, prepared))) {
            case AcceptanceInParts.Beginning.Bound bound -> new Begun.Known(bound.decision());
            case AcceptanceInParts.Beginning.At at -> new Begun.Open(new SqlSubmissionInParts(inParts, prepared, at));
        };
    }

    @Override
    public Drops drops() {
        return new SqlDrops(writer, readers, parts, store.sharing());
    }

    @Override
    public Optional<SubmitDecision> known(SubmissionHead head) {
        var prepared = preparation.prepare(head);
        var known = readers.read(sql -> acceptance.known(sql, prepared));
        return known.isPresent() && prepared.answerTo().isPresent()
                ? writer.write(write -> acceptance.knownAndTold(write, prepared))
                : known;
    }

    @Override
    public WordTaken acknowledge(PartnerId recipient, DeliveryId delivery, BusinessWord word) {
        return writer.write(write -> parts.words().take(write, recipient, delivery, word));
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }

    @Override
    public WorkList workList() {
        return new SqlWorkList(writer, readers, parts);
    }

    @Override
    public Mailbox mailbox() {
        return new SqlMailbox(writer, readers, parts);
    }

    @Override
    public DeadLetters deadLetters(Act act) {
        return new SqlDeadLetters(writer, readers, parts, act);
    }

    @Override
    public Gates gates() {
        return new SqlGates(writer, readers, parts);
    }

    @Override
    public Runs runs() {
        return new SqlRuns(writer, readers, store.sharing());
    }

    @Override
    public Identities identities() {
        return new SqlIdentities(writer, readers, parts);
    }

    @Override
    public Holdings holdings() {
        return new SqlHoldings(readers, parts);
    }

    @Override
    public Views views() {
        return views;
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public int forget() {
        return retention.forget();
    }

    @Override
    public Pruning pruning() {
        return pruning;
    }

    /** Who writes: what many documents cost each other is counted there. */
    GroupWriter writer() {
        return writer;
    }

    @Override
    public Verification verify() {
        return new ChainWalk(readers).walk();
    }

    @Override
    public void close() {
        heart.close();
        pruning.close();
        writer.close();
        subjectKeys.close();
        store.close();
    }
}

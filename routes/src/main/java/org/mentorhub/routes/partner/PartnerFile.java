package org.mentorhub.routes.partner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.partner.Partner.ProgrammeDefault;
import org.mentorhub.routes.partner.Partners.Known;
import org.mentorhub.schemas.PartnerId;

/** Reads and checks one file of {@code config/partners/}. */
final class PartnerFile {
    private final Section root;
    private final Known known;
    private final String fileName;

    private PartnerFile(Section root, Known known, String fileName) {
        this.root = root;
        this.known = known;
        this.fileName = fileName;
    }

    /** The partner of a file, or empty where the file has faults. */
    static Optional<Partner> read(Path file, Known known, List<ConfigurationFault> faults) {
        var before = faults.size();
        var partner = Section.read(file, faults)
                .flatMap(root -> new PartnerFile(root, known, Partners.nameOf(file)).partner());
        return faults.size() == before ? partner : Optional.empty();
    }

    private Optional<Partner> partner() {
        var id = id();
        var title = root.required("title", Form.TEXT);
        var dialect = dialect();
        var language = root.required("language", new Form<>("it, fr, en or ar", PartnerFile::language));
        var server = root.section("sftp-server").flatMap(section -> new FilesSection(section).server());
        var in = root.section("in")
                .map(section -> new InboundSection(section, server).read())
                .orElse(Inbound.NONE);
        var out = root.section("out").flatMap(section -> new OutboundSection(section, server).read());
        var documents = new DocumentsSection(root, known, dialect.orElse("canonical")).read();
        var terms = root.requiredSection("terms").flatMap(section -> new TermsSection(section).read());
        var notices = root.requiredSection("notices").flatMap(section -> notices(section, server));
        var programme = root.requiredSection("programme").flatMap(this::programme);
        root.refuseUnknownKeys();
        checkReachable(documents, out);
        checkNames(documents, out);
        notices.ifPresent(way -> checkTree(in, out, way));
        notices.ifPresent(way -> checkQueue(in, way));
        checkMailbox(in, out);
        checkOnePickup(in);
        if (id.isEmpty() || title.isEmpty() || dialect.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return terms.flatMap(t -> notices.flatMap(n -> programme.map(
                p -> new Partner(id.get(), title.get(), dialect.get(), language.get(), in, out, documents, t, n, p))));
    }

    private Optional<PartnerId> id() {
        var id = root.required("partner", Form.PARTNER);
        if (id.isPresent() && !id.get().value().equals(fileName)) {
            root.fault("partner", "the file is not named after its partner", "Name it " + id.get() + ".yaml");
        }
        return id;
    }

    private Optional<String> dialect() {
        var dialect = root.required("dialect", Form.TEXT);
        if (dialect.isPresent() && known.dialects().documentsOf(dialect.get()).isEmpty()) {
            root.fault(
                    "dialect",
                    "unknown dialect `" + dialect.get() + "`",
                    "Write the name of a folder in connectors/dialects, or canonical");
        }
        return dialect;
    }

    private static Optional<String> language(String text) {
        return text.matches("it|fr|en|ar") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Notices> notices(Section section, Optional<SftpServer> server) {
        var way = section.required("way", Form.word(NoticeWay.class));
        var push = section.section("push").flatMap(PartnerFile::push);
        if (push.isPresent() && way.filter(NoticeWay.OUTBOX::equals).isEmpty()) {
            section.fault("push", "only notices of an outbox are pushed", "Write `way: outbox`, or take `push` out");
        }
        var directory = way.filter(NoticeWay.DIRECTORY::equals).map(here -> directory(section, server));
        var words = section.optional("words", Form.word(Notices.Words.class)).orElse(Notices.Words.NOTICE);
        if (words == Notices.Words.SERVICE
                && (push.isPresent() || way.filter(NoticeWay.OUTBOX::equals).isEmpty())) {
            section.fault(
                    "words",
                    "a service is told words only where all else lies in an outbox",
                    "Write `way: outbox` without `push`, or take `words` out");
        }
        return way.map(w -> new Notices(w, push, directory, words));
    }

    /** On the partner's server where it has one; else in its tree on the hub's. */
    private static Notices.Directory directory(Section section, Optional<SftpServer> server) {
        var receipts = section.optional("receipts", Form.DIRECTORY);
        var rejected = section.optional("rejected", Form.DIRECTORY);
        if (server.isPresent() && receipts.isEmpty()) {
            section.fault("receipts", "`receipts` is missing", "Write the directory on the partner's server");
        }
        var place = receipts.orElse("/receipts");
        return new Notices.Directory(server, place, rejected.orElse(server.isPresent() ? place : "/rejected"));
    }

    private static Optional<Notices.Push> push(Section section) {
        var address = section.required("address", Form.HTTP_ADDRESS);
        var token = section.required("token-file", Form.FILE_NAME);
        return address.flatMap(a -> token.map(file -> new Notices.Push(a, file)));
    }

    private Optional<ProgrammeDefault> programme(Section section) {
        var season = section.optional("season", Form.TEXT);
        var code = section.required("default", Form.TEXT);
        if (code.isPresent() && !known.programmes().contains(code.get())) {
            section.fault(
                    "default",
                    "unknown programme `" + code.get() + "`",
                    "Known in config/programmes: " + String.join(", ", known.programmes()));
        }
        return code.map(c -> new ProgrammeDefault(c, season));
    }

    private void checkQueue(Inbound in, Notices notices) {
        if (notices.way() == NoticeWay.QUEUE
                && in.queue().orElse(null) instanceof Inbound.Queue.OfPartner queue
                && queue.answers().isEmpty()) {
            root.fault(
                    "notices",
                    "notices go by queue, but `in.queue` names no queue for them on the partner's broker",
                    "Write `answers:` below `in.queue`");
        }
    }

    private void checkMailbox(Inbound in, Optional<Outbound> out) {
        if (out.filter(Outbound.Mailbox.class::isInstance).isPresent()
                && in.rest().isEmpty()
                && in.soap().isEmpty()) {
            root.fault("out", "nobody can fetch from this mailbox", "Write `in:` with `rest:` or `soap:`");
        }
        if (out.orElse(null) instanceof Outbound.Mailbox mailbox
                && mailbox.attachments() == Outbound.Attachments.BESIDE
                && in.rest().isEmpty()) {
            root.fault("out", "what is beside documents is fetched by REST alone", "Write `in:` with `rest:`");
        }
    }

    private void checkOnePickup(Inbound in) {
        if (in.pickup().isPresent() && in.poll().isPresent()) {
            root.fault(
                    "in", "files and pages are fetched both", "Keep `pickup:` or `poll:`; one schedule runs for each");
        }
    }

    private void checkReachable(Documents documents, Optional<Outbound> out) {
        if (!documents.receives().isEmpty() && out.isEmpty()) {
            root.fault(
                    "receives",
                    "this partner receives documents but has no way out",
                    "Write `out:` with one way: config/README.md lists them");
        }
    }

    private void checkNames(Documents documents, Optional<Outbound> out) {
        if (out.orElse(null) instanceof Outbound.Drop drop
                && !drop.names().keySet().containsAll(documents.receives())) {
            root.fault(
                    "out",
                    "a document that this partner receives has no name for its files",
                    "Write it below `names:` of `out.drop`, or one `name:` for all");
        }
    }

    private void checkTree(Inbound in, Optional<Outbound> out, Notices notices) {
        boolean dropsHere =
                out.orElse(null) instanceof Outbound.Drop drop && drop.server().isEmpty();
        boolean tellsHere =
                notices.directory().filter(place -> place.server().isEmpty()).isPresent();
        if ((dropsHere || tellsHere) && in.uploads().isEmpty()) {
            root.fault(
                    "in",
                    "files are put into its tree on the hub's server, and it has none",
                    "Write `in:` with `uploads:`, or `sftp-server:` with where its own server is");
        }
    }
}

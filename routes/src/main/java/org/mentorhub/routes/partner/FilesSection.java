package org.mentorhub.routes.partner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.routes.partner.FileRule.Wholeness;
import org.mentorhub.routes.partner.Wrapping.Compression;
import org.mentorhub.routes.partner.Wrapping.OpenPgp;
import org.mentorhub.schemas.DocumentType;

/** Reads what a partner file says of files: its SFTP server, its tree on the hub's, pick-up and drop. */
final class FilesSection {
    private static final Duration STABLE = Duration.ofSeconds(60);
    private static final Inbound.Quota QUOTA = new Inbound.Quota(1L << 30, 1000);

    private final Section section;

    FilesSection(Section section) {
        this.section = section;
    }

    /** {@code sftp-server:} */
    Optional<SftpServer> server() {
        var host = section.required("host", Form.TEXT);
        var port = section.optional("port", Form.number(1, 65_535)).orElse(22);
        var credential = OutboundSection.credential(section, "key-file");
        var hostKey = section.required("host-key", Form.PUBLIC_KEY);
        return host.flatMap(h -> credential.flatMap(c -> hostKey.map(key -> new SftpServer(h, port, c, key))));
    }

    /** {@code in.uploads:} */
    Inbound.Uploads uploads() {
        var quota = section.section("quota").map(FilesSection::quota).orElse(QUOTA);
        return new Inbound.Uploads(bounds(), files(), section.list("keys", Form.PUBLIC_KEY), quota);
    }

    private static Inbound.Quota quota(Section quota) {
        return new Inbound.Quota(
                (long) quota.required("megabytes", Form.number(1, 65_536)).orElse(1) << 20,
                quota.required("files", Form.number(1, 10_000)).orElse(1));
    }

    /** {@code in.pickup:} */
    Optional<Inbound.Pickup> pickup(Optional<SftpServer> server) {
        var from = serverNeeded(server);
        var directory = section.required("directory", Form.DIRECTORY);
        var archive = section.optional("archive", Form.DIRECTORY);
        var schedule = schedule(section);
        var bounds = bounds();
        var files = files();
        if (files.isEmpty()) {
            section.fault("files", "no file is taken", "Write `files:` with `- { name: \"*.csv\", document: … }`");
        }
        return from.flatMap(host -> directory.flatMap(
                where -> schedule.map(when -> new Inbound.Pickup(host, where, archive, when, bounds, files))));
    }

    private Optional<SftpServer> serverNeeded(Optional<SftpServer> server) {
        if (server.isEmpty()) {
            section.fault("directory", "its server is not known", "Write `sftp-server:` at the top of the file");
        }
        return server;
    }

    /** {@code out.drop:} */
    Optional<Outbound> drop(Optional<SftpServer> server) {
        var directory = server.isPresent()
                ? section.required("directory", Form.DIRECTORY)
                : section.optional("directory", Form.DIRECTORY).or(() -> Optional.of("/outbox"));
        var names = names();
        var marker = section.optional("marker", Form.MARKER);
        var documents =
                section.optional("documents-per-file", Form.number(1, 10_000)).orElse(5_000);
        var schedule = schedule(section);
        var wrapping = wrapping(section);
        return directory.flatMap(
                where -> schedule.map(s -> new Outbound.Drop(server, where, names, marker, documents, s, wrapping)));
    }

    /** {@code names:} by document, where a partner gets several in files of their own; else {@code name:} for whatever it gets. */
    private Map<DocumentType, String> names() {
        Map<DocumentType, String> names = new EnumMap<>(DocumentType.class);
        var each = section.section("names");
        if (each.isEmpty()) {
            section.required("name", Form.DROP_NAME)
                    .ifPresent(name -> Arrays.stream(DocumentType.values()).forEach(type -> names.put(type, name)));
        }
        each.ifPresent(by -> Arrays.stream(DocumentType.values())
                .forEach(type -> by.optional(type.id(), Form.DROP_NAME).ifPresent(name -> names.put(type, name))));
        return names;
    }

    /** {@code schedule:} of a way that runs at times. */
    static Optional<Schedule> schedule(Section way) {
        return way.requiredSection("schedule").flatMap(FilesSection::times);
    }

    private static Optional<Schedule> times(Section schedule) {
        var cron = schedule.list("cron", Form.CRON);
        if (cron.isEmpty()) {
            schedule.fault("cron", "the schedule never fires", "Write `cron: [\"0 15 2 * * *\"]`");
        }
        return schedule.required("zone", Form.ZONE).map(zone -> new Schedule(cron, zone));
    }

    private Bounds bounds() {
        return new Bounds(
                section.required("documents-per-file", Form.number(1, 200_000)).orElse(1),
                section.required("megabytes-per-file", Form.number(1, 1024)).orElse(1) << 20,
                section.required("megabytes-per-document", Form.number(1, 32)).orElse(1) << 20);
    }

    /** {@code compressed:} and {@code openpgp:} of files that come or go. */
    private static Wrapping wrapping(Section files) {
        return new Wrapping(
                files.optional("compressed", Form.word(Compression.class)).orElse(Compression.NONE),
                files.optional("openpgp", Form.word(OpenPgp.class)).orElse(OpenPgp.NONE));
    }

    private static void refuseHiddenTrailer(Section file, Optional<Wholeness> whole, Wrapping wrapping) {
        if (whole.filter(Wholeness.TRAILER::equals).isPresent() && !wrapping.equals(Wrapping.PLAIN)) {
            file.fault(
                    "whole",
                    "the last line of a wrapped file cannot be seen",
                    "Write `whole: marker`, `rename` or `stable-size`");
        }
    }

    private List<FileRule> files() {
        List<FileRule> rules = new ArrayList<>();
        for (var file : section.sections("files")) {
            var pattern = file.required("name", Form.FILE_PATTERN);
            var document = file.required("document", Form.DOCUMENT_TYPE);
            var whole = file.required("whole", Form.word(Wholeness.class));
            var stableFor = file.optional("stable-for", Form.DURATION).orElse(STABLE);
            var wrapping = wrapping(file);
            refuseHiddenTrailer(file, whole, wrapping);
            pattern.flatMap(name -> document.flatMap(
                            type -> whole.map(rule -> new FileRule(name, type, rule, stableFor, wrapping))))
                    .ifPresent(rules::add);
        }
        return rules;
    }
}

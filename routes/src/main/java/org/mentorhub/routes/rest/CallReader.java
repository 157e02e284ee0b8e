package org.mentorhub.routes.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.routes.intake.BodyReader;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.FileBody;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.intake.IntakeRequest.Origin;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.intake.NativeDocument;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.DocumentType;

/** Makes of an HTTP call what the intake takes: head first, then the body within the partner's bounds. */
final class CallReader {
    private static final String MESSAGE_ID = "[A-Za-z0-9._:/-]{1,64}";

    private final DialectLookup dialects;
    private final IntakeMemory memory;
    private final MultipartReader multipart;
    private final Refusals refusals;
    private final Clock clock;

    CallReader(DialectLookup dialects, IntakeMemory memory, MultipartReader multipart, Refusals refusals, Clock clock) {
        this.multipart = multipart;
        this.dialects = dialects;
        this.memory = memory;
        this.refusals = refusals;
        this.clock = clock;
    }

    private record Head(Bounds bounds, BodyKind kind, Optional<DocumentType> type, Optional<String> messageId) {
        Head with(BodyKind other) {
            return new Head(bounds, other, type, messageId);
        }
    }

    Checked<IntakeRequest> read(Partner sender, HttpServletRequest call) {
        return bounds(sender)
                .then(bounds -> kind(sender, call.getContentType())
                        .then(kind -> type(call).then(type -> messageId(call)
                                .then(id -> new Checked.Good<>(new Head(bounds, kind, type, id))))))
                .then(head -> arrived(sender, call, head))
                .then(arrived -> new Checked.Good<>(request(sender, arrived.head(), arrived.body())));
    }

    private record Arrived(Head head, NativeBody.Taken body) {}

    private Checked<Arrived> arrived(Partner sender, HttpServletRequest call, Head head) {
        return head.kind() instanceof BodyKind.Parts parts
                ? parts(sender, call, head, parts)
                : body(sender, call, head).then(body -> new Checked.Good<>(new Arrived(head, body)));
    }

    /** The first part is the document, and says what kind of body it is. */
    private Checked<Arrived> parts(Partner sender, HttpServletRequest call, Head head, BodyKind.Parts parts) {
        try (var in = call.getInputStream();
                var read = multipart.read(in, parts.boundary())) {
            return read.document(document -> kind(sender, document.contentType())
                            .then(kind -> new Checked.Good<>(head.with(kind)))
                            .then(own -> taken(take(sender, document.content(), own))
                                    .then(body -> new Checked.Good<>(new Arrived(own, body)))))
                    .then(arrived -> read.rest(arrived.body())
                            .then(whole -> new Checked.Good<>(new Arrived(arrived.head(), whole))));
        } catch (IOException brokenOff) {
            return bad(ProblemType.INCOMPLETE_BODY);
        }
    }

    private Checked<Bounds> bounds(Partner sender) {
        return sender.in()
                .rest()
                .map(Inbound.Rest::bounds)
                .<Checked<Bounds>>map(Checked.Good::new)
                .orElseGet(() -> bad(ProblemType.FORBIDDEN));
    }

    private Checked<BodyKind> kind(Partner sender, @Nullable String contentType) {
        return BodyKind.of(contentType)
                .filter(kind -> isWritten(sender, kind))
                .<Checked<BodyKind>>map(Checked.Good::new)
                .orElseGet(() -> bad(ProblemType.UNSUPPORTED_MEDIA_TYPE, shown(contentType), taken(sender)));
    }

    private boolean isWritten(Partner sender, BodyKind kind) {
        return switch (kind) {
            case BodyKind.Json json -> true;
            case BodyKind.Parts parts -> true;
            case BodyKind.File file -> file.isCanonical() || written(sender).anyMatch(file::is);
        };
    }

    /** The media types of what it sends. */
    private Stream<String> written(Partner sender) {
        var dialect = dialects.get(sender.dialect());
        return sender.documents().sends().stream()
                .filter(dialect.documents()::contains)
                .map(dialect::mediaType)
                .distinct();
    }

    private String taken(Partner sender) {
        return Stream.concat(written(sender), Stream.of("application/json", "application/x-ndjson"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private Checked<Optional<DocumentType>> type(HttpServletRequest call) {
        var named = call.getParameter("type");
        var type = Optional.ofNullable(named).flatMap(DocumentType::of);
        return named != null && type.isEmpty()
                ? bad(ProblemType.BAD_REQUEST, "?type=" + shown(named), typeNames())
                : new Checked.Good<>(type);
    }

    /** The header as draft-ietf-httpapi-idempotency-key has it, a quoted text; without the quotes it counts as well. */
    private Checked<Optional<String>> messageId(HttpServletRequest call) {
        var header = call.getHeader("Idempotency-Key");
        if (header == null) {
            return new Checked.Good<>(Optional.empty());
        }
        var id = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        return id.matches(MESSAGE_ID)
                ? new Checked.Good<>(Optional.of(id))
                : bad(ProblemType.BAD_REQUEST, "Idempotency-Key", "1–64: A-Z a-z 0-9 . _ : / -");
    }

    private Checked<NativeBody.Taken> body(Partner sender, HttpServletRequest call, Head head) {
        var bounds = head.bounds();
        if (call.getContentLengthLong() > bounds.bytes()) {
            return bad(ProblemType.TOO_LARGE, bounds.bytes());
        }
        try (InputStream in = call.getInputStream()) {
            return taken(take(sender, in, head));
        } catch (IOException brokenOff) {
            return bad(ProblemType.INCOMPLETE_BODY);
        }
    }

    private Checked<NativeBody.Taken> taken(NativeBody came) {
        return switch (came) {
            case NativeBody.Taken taken -> new Checked.Good<>(taken);
            case NativeBody.TooLarge large -> bad(ProblemType.TOO_LARGE, large.bound());
            case NativeBody.TooManyDocuments many -> bad(ProblemType.TOO_MANY_DOCUMENTS, many.bound());
            case NativeBody.Incomplete broken -> bad(ProblemType.INCOMPLETE_BODY);
            case NativeBody.NoRoom full -> new Checked.Bad<>(refusals.unavailable());
        };
    }

    private NativeBody take(Partner sender, InputStream in, Head head) {
        return switch (head.kind()) {
            case BodyKind.Json json when json.isLines() -> BodyReader.lines(in, head.bounds(), memory);
            case BodyKind.Json json -> BodyReader.one(in, head.bounds(), memory);
            case BodyKind.File file when file.isCanonical() -> BodyReader.one(in, head.bounds(), memory);
            case BodyKind.File file -> parted(sender, head, BodyReader.one(in, whole(head.bounds()), memory));
            case BodyKind.Parts parts -> new NativeBody.Incomplete(); // parts have no parts
        };
    }

    /** A file is cut after it came: until then it may be as large as a call. */
    private static Bounds whole(Bounds bounds) {
        return new Bounds(1, bounds.bytes(), bounds.bytes());
    }

    private NativeBody parted(Partner sender, Head head, NativeBody body) {
        if (!(body instanceof NativeBody.Taken whole)) {
            return body;
        }
        var content = whole.documents().getFirst().content();
        var dialect = dialects.get(sender.dialect());
        var form = head.type()
                .filter(sender.documents().sends()::contains)
                .map(dialect::files)
                .filter(FileForm::holdsMany)
                .or(() -> FileBody.form(content, sender, dialect));
        return form.<NativeBody>map(file -> FileBody.part(whole, content, file, head.bounds())
                        .<NativeBody>map(parts -> parts)
                        .orElseGet(NativeBody.NoRoom::new))
                .orElseGet(() -> alone(whole, head.bounds().bytesPerDocument()));
    }

    private static NativeBody alone(NativeBody.Taken whole, int bound) {
        var only = whole.documents().getFirst();
        return only.size() <= bound
                ? whole
                : new NativeBody.Taken(
                        List.of(new NativeDocument(1, new byte[0], only.size())), whole.content(), whole.memory());
    }

    private IntakeRequest request(Partner sender, Head head, NativeBody.Taken body) {
        var kind = head.kind();
        return new IntakeRequest(
                sender,
                head.bounds(),
                kind.isCanonical() ? dialects.canonical(kind.name()) : dialects.get(sender.dialect()),
                head.type(),
                head.messageId(),
                new Origin("rest", "rest:documents", kind.name()),
                clock.instant(),
                Answering.AT_ONCE,
                body);
    }

    private <T> Checked<T> bad(ProblemType type, Object... arguments) {
        return new Checked.Bad<>(refusals.of(type, arguments));
    }

    /** What a caller wrote, cut short: it comes back in the answer. */
    private static String shown(@Nullable String written) {
        if (written == null) {
            return "–";
        }
        var clean = written.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
    }

    private static String typeNames() {
        return Arrays.stream(DocumentType.values()).map(DocumentType::id).collect(Collectors.joining(", "));
    }
}

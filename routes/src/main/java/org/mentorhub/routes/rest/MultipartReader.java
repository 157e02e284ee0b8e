package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.intake.BesideDocument;
import org.mentorhub.routes.intake.BesideReader;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.ledger.Attachments;
import org.mentorhub.routes.ledger.Digest;

/**
 * Reads a body of several parts as it comes: {@code multipart/related} (RFC 2387), {@code multipart/mixed}, or {@code multipart/form-data}
 * (RFC 7578). The first part is the document; each other one is what the document calls {@code cid:} and its {@code Content-ID}, or the name
 * of its form field.
 */
final class MultipartReader {
    private static final int BUFFER = 16 * 1024;
    private static final int LARGEST_HEADER = 1024;
    private static final Pattern FIELD_NAME = Pattern.compile(";\\s*name=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

    private final Attachments attachments;
    private final Refusals refusals;

    MultipartReader(Attachments attachments, Refusals refusals) {
        this.attachments = attachments;
        this.refusals = refusals;
    }

    /** Begins to read a body. */
    Reading read(InputStream body, String boundary) {
        return new Reading(body, boundary);
    }

    /**
     * The part that is the document.
     *
     * @param contentType as it says, or null
     * @param content its bytes, up to the next part
     */
    record DocumentPart(@Nullable String contentType, InputStream content) {}

    /** One body; for one thread. */
    final class Reading implements AutoCloseable {
        private final MultipartStream parts;
        private final BesideReader beside = new BesideReader(attachments);

        private Reading(InputStream body, String boundary) {
            parts = new MultipartStream(body, boundary.getBytes(US_ASCII), BUFFER, null);
            parts.setPartHeaderSizeMax(LARGEST_HEADER);
        }

        /** Reads the document. */
        <T> Checked<T> document(Function<DocumentPart, Checked<T>> reader) throws IOException {
            if (!parts.skipPreamble()) {
                return new Checked.Bad<>(refusals.of(ProblemType.INCOMPLETE_BODY));
            }
            var type = header(parts.readHeaders(), "content-type").orElse(null);
            return reader.apply(new DocumentPart(type, parts.newInputStream()));
        }

        /** Reads what comes beside the document that was taken; what is refused, or cannot be kept, gives back all that was taken. */
        Checked<NativeBody.Taken> rest(NativeBody.Taken document) {
            boolean isGiven = false;
            try {
                var refusal = refusal(document);
                var given = refusal.orElseGet(() -> new Checked.Good<>(together(document, beside.finish())));
                isGiven = refusal.isEmpty();
                return given;
            } finally {
                if (!isGiven) {
                    document.memory().close();
                }
            }
        }

        private Optional<Checked<NativeBody.Taken>> refusal(NativeBody.Taken document) {
            try {
                var refusal = Optional.<Checked<NativeBody.Taken>>empty();
                while (refusal.isEmpty() && parts.readBoundary()) {
                    refusal = next();
                }
                return refusal.isEmpty() && document.documents().size() > 1
                        ? bad(ProblemType.TOO_MANY_DOCUMENTS, 1)
                        : refusal;
            } catch (IOException brokenOff) {
                return bad(ProblemType.INCOMPLETE_BODY);
            }
        }

        private Optional<Checked<NativeBody.Taken>> next() throws IOException {
            var headers = parts.readHeaders();
            var id = header(headers, "content-id")
                    .map(given -> given.replaceAll("^<|>$", ""))
                    .or(() -> header(headers, "content-disposition").flatMap(Reading::fieldName))
                    .orElse("");
            return beside.take(id, parts.newInputStream()).flatMap(this::refused);
        }

        private Optional<Checked<NativeBody.Taken>> refused(BesideReader.Refusal why) {
            return switch (why) {
                case TOO_MANY -> bad(ProblemType.TOO_MANY_PARTS, BesideReader.MOST);
                case TOO_LARGE -> bad(ProblemType.TOO_LARGE, BesideReader.LARGEST);
                case CONTENT_ID -> bad(ProblemType.BAD_REQUEST, "Content-ID", "1–100: A-Z a-z 0-9 . _ @ + -");
            };
        }

        private Optional<Checked<NativeBody.Taken>> bad(ProblemType type, Object... arguments) {
            return Optional.of(new Checked.Bad<>(refusals.of(type, arguments)));
        }

        private static Optional<String> fieldName(String disposition) {
            var name = FIELD_NAME.matcher(disposition);
            return name.find() ? Optional.of(name.group(1)) : Optional.empty();
        }

        private static Optional<String> header(String headers, String name) {
            return headers.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        @Override
        public void close() {
            beside.close();
        }
    }

    /** The digest of the whole: of the document, and of each part with its name, in their order. */
    private static NativeBody.Taken together(NativeBody.Taken document, List<BesideDocument> parts) {
        var all = parts.stream()
                .map(part -> part.contentId() + " " + part.content().sha256())
                .collect(Collectors.joining("\n", document.content().hex() + "\n", ""));
        return new NativeBody.Taken(
                List.of(document.documents().getFirst().with(parts)),
                Digest.of(all.getBytes(ISO_8859_1)),
                document.memory());
    }
}

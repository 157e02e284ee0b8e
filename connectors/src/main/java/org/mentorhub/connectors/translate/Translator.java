package org.mentorhub.connectors.translate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translate.Translation.Misuse;
import org.mentorhub.connectors.translate.Translation.Refused;
import org.mentorhub.connectors.translate.Translation.Translated;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;

/** Translates content from one dialect to another and sends nothing. Immutable. */
public final class Translator {

    private final Dialects dialects;

    /** @param dialects all that are known */
    public Translator(Dialects dialects) {
        this.dialects = dialects;
    }

    /** Carries out an order. From a dialect to itself, content that no row knows comes back. */
    public Translation translate(Order order) {
        Optional<Dialect> from = dialects.find(order.from());
        Optional<Dialect> to = dialects.find(order.to());
        if (from.isEmpty() || to.isEmpty()) {
            return new Misuse(
                    "there is no dialect " + (from.isEmpty() ? order.from() : order.to()),
                    "one of "
                            + String.join(
                                    ", ",
                                    dialects.all().stream().map(Dialect::id).toList()));
        }
        Optional<DocumentType> type = order.type().or(() -> from.get().detect(order.content()));
        return type.isEmpty() ? cannotTell() : translate(order, from.get(), to.get(), type.get());
    }

    private static Translation translate(Order order, Dialect from, Dialect to, DocumentType type) {
        FileForm form = from.files(type);
        try {
            return switch (form.check(new ByteArrayInputStream(order.content()))) {
                case FileCheck.Broken(List<Violation> violations) -> new Refused(violations);
                case FileCheck.Sound(int documents) -> {
                    int wanted = order.document().orElse(1);
                    yield wanted < 1 || wanted > documents
                            ? new Misuse("there is no document " + wanted, "a number from 1 to " + documents)
                            : translate(form, order, from, to);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static Translation translate(FileForm form, Order order, Dialect from, Dialect to) throws IOException {
        List<Written> done = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        try (Slices slices = form.open(new ByteArrayInputStream(order.content()))) {
            for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
                if (order.document().orElse(slice.record()) != slice.record()) {
                    continue;
                }
                Slice each = slice;
                Optional<DocumentType> type = order.type().or(() -> from.detect(each.content()));
                if (type.isEmpty()) {
                    return cannotTell();
                }
                one(slice, type.get(), order, from, to, violations).ifPresent(done::add);
            }
        }
        return violations.isEmpty() ? joined(done, to) : new Refused(violations);
    }

    private static Misuse cannotTell() {
        return new Misuse("it cannot be told which document this is", "--type candidate-dossier, …");
    }

    /** One document in the other dialect. */
    private record Written(DocumentType type, byte[] content, String mediaType, TranslationReport report) {}

    private static Optional<Written> one(
            Slice slice, DocumentType type, Order order, Dialect from, Dialect to, List<Violation> violations) {
        return switch (from.read(type, slice, order.defaults())) {
            case Reading.Refused(List<Violation> broken) -> {
                violations.addAll(broken);
                yield Optional.empty();
            }
            case Reading.Read read -> written(read, order, from, to, violations);
        };
    }

    private static Optional<Written> written(
            Reading.Read read, Order order, Dialect from, Dialect to, List<Violation> violations) {
        Disclosing.Disclosed disclosed = order.disclosing().disclose(read.document());
        var kept = from.id().equals(to.id()) ? read.kept() : null;
        return switch (to.write(disclosed.document(), kept)) {
            case Writing.Refused(List<Violation> lacking) -> {
                violations.addAll(lacking);
                yield Optional.empty();
            }
            case Writing.Written(byte[] content, String mediaType, TranslationReport report) ->
                Optional.of(new Written(
                        read.document().type(),
                        content,
                        mediaType,
                        read.report().and(disclosed.report()).and(report)));
        };
    }

    private static Translation joined(List<Written> done, Dialect to) {
        Written first = done.getFirst();
        FileForm form = to.files(first.type());
        if (done.size() > 1 && !form.joinsMany()) {
            return new Misuse(
                    "the file has " + done.size() + " documents, and " + to.id() + " takes one a message",
                    "--document N");
        }
        byte[] file = form.join(done.stream().map(Written::content).toList());
        return new Translated(
                file, first.mediaType(), done.stream().map(Written::report).toList());
    }
}

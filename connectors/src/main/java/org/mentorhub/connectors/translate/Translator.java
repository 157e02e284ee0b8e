package org.mentorhub.connectors.translate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translate.Translation.Misuse;
import org.mentorhub.connectors.translate.Translation.Refused;
import org.mentorhub.connectors.translate.Translation.Translated;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;

/** Translates content from one dialect to another and sends nothing. Immutable. */
public final class Translator {

    private static final String XML = "xml";

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
        List<byte[]> pieces = Pieces.of(order.content());
        if (order.document().isPresent()) {
            int wanted = order.document().getAsInt();
            if (wanted < 1 || wanted > pieces.size()) {
                return new Misuse("there is no document " + wanted, "a number from 1 to " + pieces.size());
            }
            pieces = List.of(pieces.get(wanted - 1));
        }
        return translate(pieces, order, from.get(), to.get());
    }

    private static Translation translate(List<byte[]> pieces, Order order, Dialect from, Dialect to) {
        List<Translated> done = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (byte[] piece : pieces) {
            switch (one(piece, order, from, to)) {
                case Translated translated -> done.add(translated);
                case Refused refused -> violations.addAll(refused.violations());
                case Misuse misuse -> {
                    return misuse;
                }
            }
        }
        if (!violations.isEmpty()) {
            return new Refused(violations);
        }
        boolean many = done.size() > 1;
        if (many && done.getFirst().mediaType().contains(XML)) {
            return new Misuse(
                    "the file has " + done.size() + " documents, and " + to.id() + " takes one a message",
                    "--document N");
        }
        return joined(done, many);
    }

    private static Translation one(byte[] piece, Order order, Dialect from, Dialect to) {
        Optional<DocumentType> type = order.type().or(() -> from.detect(piece));
        if (type.isEmpty()) {
            return new Misuse("it cannot be told which document this is", "--type candidate-dossier, …");
        }
        return switch (from.read(type.get(), piece, order.defaults())) {
            case Reading.Refused(List<Violation> violations) -> new Refused(violations);
            case Reading.Read read -> written(read, order, from, to);
        };
    }

    private static Translation written(Reading.Read read, Order order, Dialect from, Dialect to) {
        Disclosing.Disclosed disclosed = order.disclosing().disclose(read.document());
        var kept = from.id().equals(to.id()) ? read.kept() : null;
        return switch (to.write(disclosed.document(), kept)) {
            case Writing.Refused(List<Violation> violations) -> new Refused(violations);
            case Writing.Written(byte[] content, String mediaType, TranslationReport report) ->
                new Translated(
                        content,
                        mediaType,
                        List.of(read.report().and(disclosed.report()).and(report)));
        };
    }

    private static Translated joined(List<Translated> done, boolean many) {
        var all = new ByteArrayOutputStream();
        List<TranslationReport> reports = new ArrayList<>();
        for (Translated each : done) {
            all.writeBytes(each.content());
            if (many) {
                all.write('\n');
            }
            reports.addAll(each.reports());
        }
        return new Translated(all.toByteArray(), done.getFirst().mediaType(), reports);
    }
}

package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.check.Verdict.Broken;
import org.mentorhub.connectors.check.Verdict.DoesNotApply;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.generation.DocumentGenerator;

/**
 * What two partners rely on when one sends the other a document: what arrives, with the report of the translation, explains the original.
 * That is, the original reads as the sender wrote it, and reading what the recipient gets differs from that in exactly what the report
 * lists.
 */
public final class PairContract {

    /** The name of this law in tables and JSON. */
    public static final String LAW = "pair";

    private final TableDialect from;
    private final TableDialect to;
    private final DocumentType type;
    private final DocumentGenerator generator;

    /**
     * @param from the sender's dialect
     * @param to the recipient's
     * @param type a document that both have
     */
    public PairContract(TableDialect from, TableDialect to, DocumentType type) {
        this.from = from;
        this.to = to;
        this.type = type;
        Set<String> needs = new HashSet<>(DialectContract.generable(from.needs(type)));
        needs.addAll(DialectContract.generable(to.needs(type)));
        this.generator = DocumentGenerator.of(type).with(needs);
    }

    /** Tests that many documents, the first of that seed. */
    public LawResult test(int documents, long seed) {
        var tally = new Tally(LAW, documents, seed);
        for (long at = seed; tally.isOpen(); at++) {
            tally.add(at, verdict(at));
        }
        return tally.result(from.id() + " → " + to.id(), type);
    }

    /** What the document of that seed says. */
    public Verdict verdict(long seed) {
        ObjectNode made = generator.generate(seed);
        if (!(from.write(new CanonicalDocument(type, made), null) instanceof Writing.Written original)) {
            return new DoesNotApply();
        }
        return switch (from.read(type, original.content(), DialectContract.defaults(made))) {
            case Reading.Refused(var violations) ->
                from.isReceivedOnly(type)
                        ? new DoesNotApply()
                        : new Broken("the original is refused: " + violations.getFirst());
            case Reading.Read sent -> arrives(sent.document());
        };
    }

    private Verdict arrives(CanonicalDocument sent) {
        return switch (to.write(sent, null)) {
            case Writing.Refused refused -> new DoesNotApply();
            case Writing.Written arrived -> explained(sent.content(), arrived);
        };
    }

    private Verdict explained(ObjectNode sent, Writing.Written arrived) {
        return switch (to.read(type, arrived.content(), DialectContract.defaults(sent))) {
            case Reading.Refused(var violations) ->
                to.isReceivedOnly(type)
                                && violations.stream()
                                        .allMatch(each -> DialectContract.isOfDropped(each, arrived.report()))
                        ? new DoesNotApply()
                        : new Broken("what arrives is refused: " + violations.getFirst());
            case Reading.Read again -> {
                Optional<String> mistake = Books.mistake(
                        DialectContract.withoutTransport(sent),
                        arrived.report().entries(),
                        DialectContract.withoutTransport(again.document().content()),
                        to.systems(type));
                yield mistake.<Verdict>map(Broken::new).orElseGet(Verdict.Kept::new);
            }
        };
    }
}

package org.mentorhub.connectors.check;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/** Tests dialects: what stands behind {@code ./hub check}. Loading them has checked their tables already. */
public final class Check {

    private final Dialects dialects;

    /** @param dialects all that are known */
    public Check(Dialects dialects) {
        this.dialects = dialects;
    }

    /** The ids among these that are no dialect with a table. */
    public List<String> unknown(List<String> ids) {
        List<String> known = dialects.tables().stream().map(TableDialect::id).toList();
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /**
     * Reads and writes the examples of each dialect.
     *
     * @param ids which dialects; none for all
     */
    public List<ExampleResult> examples(List<String> ids) {
        return dialects.tables().stream()
                .filter(dialect -> ids.isEmpty() || ids.contains(dialect.id()))
                .map(this::examples)
                .toList();
    }

    private ExampleResult examples(TableDialect dialect) {
        List<Example> examples = Examples.in(dialects.folder(dialect));
        List<String> mistakes = examples.stream()
                .flatMap(example -> example.mistake(dialect).stream())
                .toList();
        return new ExampleResult(
                dialect.id(), examples.size(), mistakes.size(), mistakes.isEmpty() ? null : mistakes.getFirst());
    }

    /**
     * Tests what two dialects promise together, for each document that the one may send the other.
     *
     * @param from the sender's dialect
     * @param to the recipient's
     * @param documents how many a document
     * @param seed of the first document
     * @return none for documents that one of the two does not have, or where one is no table
     */
    public List<LawResult> pair(String from, String to, DocumentType type, int documents, long seed) {
        Optional<TableDialect> sender = table(from, type);
        Optional<TableDialect> recipient = table(to, type);
        return sender.isPresent() && recipient.isPresent()
                ? List.of(new PairContract(sender.get(), recipient.get(), type).test(documents, seed))
                : List.of();
    }

    private Optional<TableDialect> table(String id, DocumentType type) {
        return dialects.tables().stream()
                .filter(dialect ->
                        dialect.id().equals(id) && dialect.documents().contains(type))
                .findFirst();
    }

    /**
     * Tests each law for each document of each dialect, on all processors.
     *
     * @param ids which dialects; none for all
     * @param documents how many a law
     * @param seed of the first document
     * @return by dialect, document and law
     */
    public List<LawResult> run(List<String> ids, int documents, long seed) {
        return dialects.tables().stream()
                .filter(dialect -> ids.isEmpty() || ids.contains(dialect.id()))
                .flatMap(dialect -> dialect.documents().stream().map(type -> new DialectContract(dialect, type)))
                .toList()
                .parallelStream()
                .flatMap(contract -> contract.test(documents, seed).stream())
                .toList();
    }
}

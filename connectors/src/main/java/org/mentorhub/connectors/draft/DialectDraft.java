package org.mentorhub.connectors.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/**
 * The draft of a dialect.
 *
 * @param format what was found of the format, for people
 * @param extension of the samples' format, without the dot
 * @param rows what was guessed of each field
 * @param table {@code dialect.yaml}
 */
public record DialectDraft(String format, String extension, List<DraftRow> rows, String table) {

    public DialectDraft {
        rows = List.copyOf(rows);
    }

    /**
     * What is known before samples are seen.
     *
     * @param tables the dialects whose names are known
     * @param unknownColumns columns of code lists that are not looked at
     */
    public record Knowledge(Collection<TableDialect> tables, Set<String> unknownColumns) {
        public Knowledge {
            tables = List.copyOf(tables);
            unknownColumns = Set.copyOf(unknownColumns);
        }
    }

    /**
     * Drafts a dialect.
     *
     * @param id of the new dialect: {@code <country>-<agency>}
     * @param type which document the samples are
     * @param samples native documents of one format, at least one
     * @return empty where the format is none that can be guessed: fixed width, CSV without names of columns, samples of several formats
     */
    public static Optional<DialectDraft> of(String id, DocumentType type, List<byte[]> samples, Knowledge knowledge) {
        return Samples.read(samples).map(read -> {
            var vocabulary = Vocabulary.of(knowledge.tables(), type, id, DraftTable.language(id));
            List<Proposal> proposals =
                    new Proposer(type, vocabulary, new Codes(knowledge.unknownColumns())).propose(read.fields());
            return new DialectDraft(
                    format(read.form()),
                    extension(read.form()),
                    proposals.stream().map(DialectDraft::row).toList(),
                    DraftTable.of(id, type, read, proposals));
        });
    }

    private static DraftRow row(Proposal each) {
        DraftRow.State state =
                each.isSure() ? DraftRow.State.SURE : each.isGuess() ? DraftRow.State.GUESS : DraftRow.State.OPEN;
        return new DraftRow(each.field().shown(), each.canonical(), each.confidence(), state);
    }

    private static String format(SampleForm form) {
        return switch (form) {
            case SampleForm.Json json -> "JSON in UTF-8";
            case SampleForm.Xml xml ->
                "XML in " + xml.charset().name() + ", root " + xml.root() + ", namespaces "
                        + xml.namespaces().size();
            case SampleForm.Csv csv ->
                "CSV in " + csv.signs().charset().name() + ", separator '"
                        + csv.signs().separator() + "', "
                        + csv.columns().size() + " columns"
                        + (csv.groupBy().isEmpty() ? "" : ", rows of a document share " + csv.groupBy());
        };
    }

    private static String extension(SampleForm form) {
        return switch (form) {
            case SampleForm.Json json -> "json";
            case SampleForm.Xml xml -> "xml";
            case SampleForm.Csv csv -> "csv";
        };
    }
}

package org.mentorhub.connectors.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.dialect.BadDialectException;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.Mapping;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.DocumentType;

/** Drafts on formats that the guesser was not written against: each dialect's examples, with that dialect's own names left out. */
class DialectDraftTest {

    /** Of the fields that the real table maps. */
    private static final double FLOOR = 0.5;

    /** Of the rows that stand plain. */
    private static final double SURE_FLOOR = 0.85;

    private static final Dialects DIALECTS = Dialects.load();

    @TempDir
    Path folder;

    /** How many of the fields that a real table maps, of those the samples have, were told right. */
    private record Score(int mapped, int right, int sure, int sureRight) {
        Score plus(Score other) {
            return new Score(
                    mapped + other.mapped, right + other.right, sure + other.sure, sureRight + other.sureRight);
        }
    }

    @Test
    void proposesHalfOfTheRowsOfDialectsWhoseNamesItDoesNotKnow() throws IOException {
        var all = new Score(0, 0, 0, 0);
        for (TableDialect dialect : DIALECTS.tables()) {
            for (DocumentType type : dialect.documents()) {
                List<byte[]> samples = samples(dialect, type);
                if (samples.isEmpty()) {
                    continue;
                }
                var draft = draft(dialect, type, samples);
                if (draft.isEmpty()) {
                    System.out.printf("%-28s %-20s not guessed%n", dialect.id(), type.id());
                    continue;
                }
                Score score = score(draft.get(), dialect, type);
                System.out.printf(
                        "%-28s %-20s right %d of %d (sure: %d of %d)%n",
                        dialect.id(), type.id(), score.right, score.mapped, score.sureRight, score.sure);
                all = all.plus(score);
            }
        }
        System.out.println("all: " + all);
        assertThat(all.right).as("%s", all).isGreaterThan((int) (FLOOR * all.mapped));
        assertThat(all.sureRight).as("%s", all).isGreaterThan((int) (SURE_FLOOR * all.sure));
    }

    @Test
    void writesTablesThatCompileOrNameTheRowsToFinish() throws IOException {
        for (TableDialect dialect : DIALECTS.tables()) {
            for (DocumentType type : dialect.documents()) {
                List<byte[]> samples = samples(dialect, type);
                if (samples.isEmpty()) {
                    continue;
                }
                var draft = draft(dialect, type, samples);
                if (draft.isPresent()) {
                    Path table = folder.resolve(dialect.id() + type.id())
                            .resolve(dialect.language() + "-new")
                            .resolve("dialect.yaml");
                    Files.createDirectories(table.getParent());
                    Files.writeString(table, draft.get().table());
                    Throwable thrown = catchThrowable(() -> Dialects.load(table.getParent()));
                    assertThat(thrown == null || isUnfinished(thrown))
                            .as("%s%n%s", thrown, draft.get().table())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void doesNotGuessRecordsOfFixedWidth() throws IOException {
        TableDialect tunis = (TableDialect) DIALECTS.find("tn-tunis").orElseThrow();
        List<byte[]> samples = samples(tunis, DocumentType.CANDIDATE_DOSSIER);

        assertThat(samples).isNotEmpty();
        assertThat(draft(tunis, DocumentType.CANDIDATE_DOSSIER, samples)).isEmpty();
    }

    @Test
    void findsTheHabitsOfAFile() {
        String rows = "NUMERO;NOM;NE_LE;COURRIEL\r\n1;\"Béni\";14/03/1999;a@example.org\r\n";
        byte[] sample = rows.getBytes(Charset.forName("windows-1252"));

        var draft = DialectDraft.of(
                        "fr-new",
                        DocumentType.CANDIDATE_DOSSIER,
                        List.of(sample),
                        new DialectDraft.Knowledge(DIALECTS.tables(), Set.of()))
                .orElseThrow();

        assertThat(draft.table())
                .contains("separator: \";\"", "charset: windows-1252", "line-end: crlf", "pattern: dd/MM/yyyy")
                .contains("\"COURRIEL\": \"person.emails[0].address\"");
    }

    /** A column without a row is told to whoever finishes the table; nothing else may be wrong. */
    private static boolean isUnfinished(Throwable thrown) {
        return thrown instanceof BadDialectException bad
                && bad.findings().stream().allMatch(each -> each.wrong().startsWith("no row uses column"));
    }

    private static Score score(DialectDraft draft, TableDialect dialect, DocumentType type) {
        Map<String, String> truth = new HashMap<>();
        for (Mapping row : dialect.mappings(type)) {
            if (!row.canonical().isEmpty()) {
                truth.put(
                        leafPath(row.nativePlace(), dialect),
                        Vocabulary.pattern(row.canonical())
                                .replace("issuer=" + dialect.id(), "issuer=" + dialect.language() + "-new"));
            }
        }
        var score = new Score(0, 0, 0, 0);
        for (DraftRow row : draft.rows()) {
            String wanted = truth.get(leafPath(row.field(), dialect));
            if (wanted != null) {
                int right = wanted.equals(row.canonical()) ? 1 : 0;
                int sure = row.state() == DraftRow.State.SURE ? 1 : 0;
                score = score.plus(new Score(1, right, sure, right * sure));
            }
        }
        return score;
    }

    /** Without the root, prefixes and selectors; in CSV the column. */
    private static String leafPath(String place, TableDialect dialect) {
        String plain = place.replaceAll("\\[[^\\]]*]", "")
                .replaceAll("(?<=/|^|@)[\\w]+:", "")
                .replaceAll("^/", "");
        String media = dialect.mediaType(dialect.documents().iterator().next());
        if (media.startsWith("text/csv")) {
            return plain.substring(plain.lastIndexOf('/') + 1);
        }
        return media.contains("xml") && place.startsWith("/") ? plain.replaceFirst("^[^/]*/", "") : plain;
    }

    private static Optional<DialectDraft> draft(TableDialect dialect, DocumentType type, List<byte[]> samples) {
        List<TableDialect> others = DIALECTS.tables().stream()
                .filter(each -> !each.id().equals(dialect.id()))
                .toList();
        return DialectDraft.of(
                dialect.language() + "-new", type, samples, new DialectDraft.Knowledge(others, Set.of(dialect.id())));
    }

    private static List<byte[]> samples(TableDialect dialect, DocumentType type) throws IOException {
        URI examples = DIALECTS.folder(dialect).resolve("examples/");
        try (Stream<Path> files = Files.list(Path.of(examples))) {
            return files.filter(file -> file.getFileName().toString().contains(".native."))
                    .filter(file ->
                            Files.exists(Path.of(file.toString().replaceFirst("\\.native\\..*", ".canonical.json"))))
                    .sorted()
                    .map(DialectDraftTest::bytes)
                    .filter(bytes -> dialect.detect(bytes).equals(Optional.of(type)))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

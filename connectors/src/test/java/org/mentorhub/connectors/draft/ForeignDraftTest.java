package org.mentorhub.connectors.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.schemas.DocumentType;

/**
 * Drafts on formats of no partner: a Spanish list, an American export, an HR system's JSON and others. The guesser was changed while those
 * under {@code tuned} were looked at, and its names were written by who knew those under {@code known}. Those under {@code held} were
 * written when the guesser was finished, and nothing was changed for their sake.
 */
class ForeignDraftTest {

    /** Of the fields that mean something in the model, those for which it was told. */
    private static final double LEAST_RIGHT = 0.4;

    private static final double LEAST_KNOWN = 0.9;

    private static final Dialects DIALECTS = Dialects.load();
    private static final Path FOREIGN = Path.of("src/test/resources/foreign");

    /**
     * Samples, and what they mean.
     *
     * @param format what the table has to say of it
     * @param meanings of each field, those that are right; empty: none
     * @param forms of some fields, what the row has to say
     */
    private record Case(
            String id,
            DocumentType type,
            List<byte[]> samples,
            List<String> format,
            Map<String, List<String>> meanings,
            Map<String, String> forms) {}

    /** How the fields of a draft came out. */
    private record Score(
            int fields, int meant, int right, int wrong, int unknown, List<String> sure, List<String> bad) {
        static Score none() {
            return new Score(0, 0, 0, 0, 0, List.of(), List.of());
        }

        Score plus(Score other) {
            return new Score(
                    fields + other.fields,
                    meant + other.meant,
                    right + other.right,
                    wrong + other.wrong,
                    unknown + other.unknown,
                    both(sure, other.sure),
                    both(bad, other.bad));
        }

        private static List<String> both(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }

        @Override
        public String toString() {
            return "%d fields, %d with a meaning: %d told right, %d wrong, %d left open; plain %d, of them wrong %d"
                    .formatted(fields, meant, right, wrong, unknown, sure.size(), bad.size());
        }
    }

    @Test
    void tellsFormatsAndFieldsThatItHasNeverSeen() throws IOException {
        Score score = measured("held");

        assertThat(score.bad()).as("plain rows that are wrong").isEmpty();
        assertThat((double) score.right()).as("%s", score).isGreaterThan(LEAST_RIGHT * score.meant());
    }

    @Test
    void tellsFormatsAndFieldsWhoseNamesItMayKnow() throws IOException {
        Score score = measured("known").plus(measured("tuned"));

        assertThat(score.bad()).as("plain rows that are wrong").isEmpty();
        assertThat((double) score.right()).as("%s", score).isGreaterThan(LEAST_KNOWN * score.meant());
    }

    private static Score measured(String folder) throws IOException {
        Score all = Score.none();
        for (Case each : cases(folder)) {
            Optional<DialectDraft> draft = DialectDraft.of(
                    each.id(), each.type(), each.samples(), new DialectDraft.Knowledge(DIALECTS.tables(), Set.of()));
            if (each.format().isEmpty()) {
                assertThat(draft).as(each.id()).isEmpty();
                System.out.printf("%-7s %-24s not guessed%n", folder, each.id());
                continue;
            }
            assertThat(draft).as(each.id()).isPresent();
            assertThat(draft.get().table()).as(each.id()).contains(each.format());
            Score score = score(each, draft.get());
            System.out.printf("%-7s %-24s %s%n", folder, each.id(), score);
            all = all.plus(score);
        }
        System.out.printf("%-7s %-24s %s%n", folder, "all", all);
        return all;
    }

    private static Score score(Case of, DialectDraft draft) {
        assertThat(draft.rows())
                .extracting(ForeignDraftTest::field)
                .containsExactlyInAnyOrderElementsOf(of.meanings().keySet());
        Score all = Score.none();
        for (DraftRow row : draft.rows()) {
            List<String> meanings = of.meanings().get(field(row));
            boolean open = row.state() == DraftRow.State.OPEN;
            boolean right = !open && meanings.contains(row.canonical());
            boolean sure = row.state() == DraftRow.State.SURE;
            String shown = "%s %s -> %s %.2f".formatted(of.id(), row.field(), row.canonical(), row.confidence());
            if (Boolean.getBoolean("draft.show")) {
                System.out.println((right ? "right " : open ? "open  " : "WRONG ") + shown + " " + meanings);
            }
            all = all.plus(new Score(
                    1,
                    meanings.isEmpty() ? 0 : 1,
                    right ? 1 : 0,
                    !open && !right ? 1 : 0,
                    open ? 1 : 0,
                    sure ? List.of(shown) : List.of(),
                    sure && !right ? List.of(shown) : List.of()));
            String form = of.forms().get(field(row));
            if (right && form != null) {
                assertThat(rowOf(draft.table(), row)).as(shown).contains(form);
            }
        }
        return all;
    }

    /** Without prefixes of namespaces. */
    private static String field(DraftRow row) {
        return row.field().replaceAll("\\b\\w+:", "");
    }

    private static String rowOf(String table, DraftRow row) {
        String name = '"' + row.field().substring(row.field().lastIndexOf('/') + 1) + '"';
        String path = row.field().replace('/', '.');
        return table.lines()
                .filter(line -> line.contains(name) || line.contains('"' + path + '"'))
                .filter(line -> line.contains("to:"))
                .findFirst()
                .orElse("");
    }

    private static List<Case> cases(String folder) throws IOException {
        try (Stream<Path> all = Files.list(FOREIGN.resolve(folder))) {
            return all.sorted().map(ForeignDraftTest::read).toList();
        }
    }

    private static Case read(Path folder) {
        DocumentType type = DocumentType.CANDIDATE_DOSSIER;
        List<String> format = new ArrayList<>();
        Map<String, List<String>> meanings = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (String line : Files.readAllLines(folder.resolve("truth.txt"))) {
                String[] said = line.split(" = ", 2);
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                switch (said[0]) {
                    case "document" -> type = DocumentType.of(said[1]).orElseThrow();
                    case "format" -> format.add(said[1]);
                    default -> {
                        String[] parts = said[1].split(" @ ", 2);
                        meanings.put(
                                said[0],
                                Arrays.stream(parts[0].split(" \\| "))
                                        .filter(each -> !each.equals("-"))
                                        .toList());
                        if (parts.length == 2) {
                            forms.put(said[0], parts[1]);
                        }
                    }
                }
            }
            List<byte[]> samples = files.filter(file -> !file.endsWith("truth.txt"))
                    .sorted()
                    .map(ForeignDraftTest::bytes)
                    .toList();
            return new Case(folder.getFileName().toString(), type, samples, format, meanings, forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

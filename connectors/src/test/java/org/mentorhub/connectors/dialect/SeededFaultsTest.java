package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.check.Examples;
import org.mentorhub.connectors.repair.RepairProgram;
import org.mentorhub.connectors.translate.Disclosing;
import org.mentorhub.connectors.translate.Order;
import org.mentorhub.connectors.translate.Translation;
import org.mentorhub.connectors.translate.TranslationJson;
import org.mentorhub.connectors.translate.Translator;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.PartnerId;

/** The error is the fix: what the answer says is enough for a program to mend the document. */
class SeededFaultsTest {
    private static final int LEAST = 200;
    private static final double MENDED = 0.95;

    private final Dialects dialects = Dialects.load();
    private final Translator translator = new Translator(dialects);
    private final Map<String, Map<String, int[]>> table = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    @Test
    void firstAnswerNamesRuleAndPlaceAndMendsNineteenInTwenty() throws IOException {
        for (TableDialect dialect : dialects.tables()) {
            SeededFaults.of(dialect, Examples.in(dialects.folder(dialect.id()))).forEach(this::tryOut);
        }
        CanonicalFaults.all().forEach(this::tryOut);
        int faults = sum(0);
        int mended = sum(1);
        System.out.println(shown(faults, mended));
        left.forEach(each -> System.out.println("not mended: " + each));

        assertThat(wrong).isEmpty();
        assertThat(faults).isGreaterThanOrEqualTo(LEAST);
        assertThat((double) mended / faults).isGreaterThanOrEqualTo(MENDED);
    }

    private void tryOut(Seed seed) {
        if (!(translate(seed, seed.content()) instanceof Translation.Refused(var violations))) {
            if (isStrict(seed)) {
                wrong.add(seed + " is not refused");
            }
            return;
        }
        boolean named = violations.stream()
                .anyMatch(each ->
                        each.code().startsWith(seed.code()) && each.place().startsWith(seed.place()));
        if (!named) {
            wrong.add(cut(seed + ": expected " + seed.code() + " at " + seed.place() + ", got " + violations));
        }
        ArrayNode answer = TranslationJson.violations(violations, "en");
        byte[] repaired = new RepairProgram(seed.form()).mend(seed.content(), answer);
        boolean mended = isMended(seed, repaired);
        int[] counts = table.computeIfAbsent(seed.kind(), kind -> new TreeMap<>())
                .computeIfAbsent(seed.dialect(), id -> new int[2]);
        counts[0]++;
        counts[1] += mended ? 1 : 0;
        if (!mended) {
            left.add(cut(seed + ": " + answer));
        }
    }

    /** Faults of values may be no faults where a row reads more than it writes; those of bytes always are. */
    private static boolean isStrict(Seed seed) {
        return List.of("syntax", "charset", "control total", "duplicate").contains(seed.kind());
    }

    /** Taken, and as the document without the fault says it; a text that was too long is there without its end. */
    private boolean isMended(Seed seed, byte[] repaired) {
        return translate(seed, repaired) instanceof Translation.Translated now
                && (seed.kind().equals("length")
                        || (translate(seed, seed.original()) instanceof Translation.Translated before
                                && java.util.Arrays.equals(before.content(), now.content())));
    }

    private Translation translate(Seed seed, byte[] content) {
        String sender = PartnerId.isValid(seed.dialect()) ? seed.dialect() : "xx-example";
        var defaults = new EnvelopeDefaults(
                new PartnerId(sender), "example", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
        return translator.translate(new Order(
                seed.dialect(),
                "canonical",
                Optional.of(seed.type()),
                OptionalInt.empty(),
                content,
                defaults,
                Disclosing.EVERYTHING));
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    private int sum(int at) {
        return table.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(counts -> counts[at])
                .sum();
    }

    private String shown(int faults, int mended) {
        var text = new StringBuilder("class | dialect | faults | mended\n");
        table.forEach((kind, row) -> row.forEach((dialect, counts) ->
                text.append("%s | %s | %d | %d%n".formatted(kind, dialect, counts[0], counts[1]))));
        return text.append("all | %d | %d%n".formatted(faults, mended)).toString();
    }
}

package org.mentorhub.schemas.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.schemas.Contracts;
import org.mentorhub.schemas.DocumentType;

class PatternTableTest {

    private static final int TEXTS = 300;
    private static final long SEED = 20_261_125L;

    /** Texts grow as long as something may still match behind them, so that many match whole. */
    @ParameterizedTest
    @MethodSource("patterns")
    void saysWhatThePatternSays(String pattern) {
        PatternTable table = PatternTable.ofPlain(pattern);
        Pattern compiled = Pattern.compile(pattern);
        var random = new Random(SEED);
        int matched = 0;
        for (int i = 0; i < TEXTS; i++) {
            var matcher = compiled.matcher("");
            var text = new StringBuilder();
            boolean alive = true;
            for (int k = 0; k < 70 && alive; k++) {
                boolean matches = matcher.reset(text).matches();
                alive = matches || matcher.hitEnd();
                matched += matches ? 1 : 0;
                assertThat(table.matches(text.toString())).as("%s", text).isEqualTo(matches);
                text.append(next(text, matcher, random));
            }
        }
        assertThat(matched).isPositive();
    }

    /** Mostly a character behind which something may still match. */
    private static char next(CharSequence text, Matcher matcher, Random random) {
        if (random.nextInt(100) == 0) {
            return (char) random.nextInt(0x700);
        }
        char c = ' ';
        for (int i = 0; i < 500; i++) {
            c = (char) (' ' + random.nextInt(96));
            if (matcher.reset(text + String.valueOf(c)).matches() || matcher.hitEnd()) {
                return c;
            }
        }
        return c;
    }

    static Set<String> patterns() {
        Set<String> found = new TreeSet<>(Set.of(
                "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]",
                "[0-9]{7}[A-Z]([A-Z]{2}[0-9]{3})?",
                "[A-Z][0-9]{8}|[A-Z]{2}[0-9]{7}|[0-9]{12}",
                "(ab|a)(bc|c)*",
                "a*b+c?(a|b){2,3}"));
        for (DocumentType type : DocumentType.values()) {
            collect(Contracts.v1(type), found);
        }
        collect(Contracts.noticeV1(), found);
        return found;
    }

    /** Lines and texts look around; all other patterns of the model have tables. */
    private static void collect(JsonNode schema, Set<String> found) {
        String pattern = schema.path("pattern").asText();
        if (!pattern.isEmpty() && !pattern.contains("(?")) {
            found.add(pattern.substring(1, pattern.length() - 1));
        }
        schema.forEach(inner -> collect(inner, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?!a)b", "[^a]", ".", "\\d", "é", "a++", "[a&&b]", "[a[b]]", "(a", "a)", "a{2", "a{2,}", "^a", "a$",
                "[a"
            })
    void leavesWhatIsNotPlainToThePattern(String pattern) {
        assertThat(PatternTable.of(pattern)).isEmpty();
    }

    @Test
    void leavesATableThatWouldGrowTooLarge() {
        assertThat(PatternTable.of("[a-z]{1,500}")).isEmpty();
    }
}

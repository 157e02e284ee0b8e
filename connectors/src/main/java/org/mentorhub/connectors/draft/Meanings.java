package org.mentorhub.connectors.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of several languages that say the same in names of fields: {@code draft/words.txt}. */
final class Meanings {

    private static final Map<String, Set<Integer>> BY_WORD = new HashMap<>();
    private static final Set<Integer> GENERAL = new HashSet<>();

    static {
        int meaning = 0;
        for (String line : lines("words.txt")) {
            boolean general = line.startsWith("*");
            if (general) {
                GENERAL.add(meaning);
            }
            for (String word : (general ? line.substring(1) : line).split(" ", -1)) {
                BY_WORD.computeIfAbsent(word, each -> new HashSet<>()).add(meaning);
            }
            meaning++;
        }
    }

    private Meanings() {}

    /** Whether both words are known, and say the same. */
    static boolean same(String one, String other) {
        Set<Integer> meanings = BY_WORD.getOrDefault(one, Set.of());
        return BY_WORD.getOrDefault(other, Set.of()).stream().anyMatch(meanings::contains);
    }

    /** Whether both words are known, and say other things. */
    static boolean differ(String one, String other) {
        return BY_WORD.containsKey(one) && BY_WORD.containsKey(other) && !same(one, other);
    }

    /** Whether a word says little by itself: the date, the name or the number of what? */
    static boolean isGeneral(String word) {
        Set<Integer> meanings = BY_WORD.getOrDefault(word, Set.of());
        return !meanings.isEmpty() && GENERAL.containsAll(meanings);
    }

    /** The lines of a file of this package, without those that begin with {@code #}. */
    static List<String> lines(String file) {
        try (@Nullable InputStream in = Meanings.class.getResourceAsStream("/draft/" + file)) {
            if (in == null) {
                throw new IllegalStateException("draft/" + file + " is not in this build");
            }
            List<String> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mentorhub.schemas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One system's column of a code list, both ways, as hash maps made once. Rules of codelists/README.md: the first code of a
 * cell is written; a code of several rows is read as the row where it has the star.
 */
public final class CodeColumn {
    private final String name;
    private final Map<String, List<NativeCode>> writes;
    private final Map<String, CanonicalCode> reads;
    private final Map<String, CanonicalCode> readsFolded;

    private CodeColumn(
            String name,
            Map<String, List<NativeCode>> writes,
            Map<String, CanonicalCode> reads,
            Map<String, CanonicalCode> readsFolded) {
        this.name = name;
        this.writes = writes;
        this.reads = reads;
        this.readsFolded = readsFolded;
    }

    /**
     * A column that stands in no file: the codes of one system, said where they are used.
     *
     * @param name of the system
     * @param canonical the canonical code of each native one; of several for one canonical code the first is written
     */
    public static CodeColumn of(String name, Map<String, String> canonical) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        canonical.forEach((code, meaning) ->
                cells.computeIfAbsent(meaning, first -> new ArrayList<>()).add(code));
        var builder = new Builder(name, false);
        cells.forEach(builder::cell);
        return builder.build();
    }

    /** The column's name: a partner or a referential. */
    public String name() {
        return name;
    }

    /**
     * The native code of a canonical code.
     *
     * @param source the code that the document's sender wrote, where it is this system's; it is taken when it stands in the cell
     * @return empty where the system has nothing for this canonical code
     */
    public Optional<NativeCode> toNative(String canonical, Optional<String> source) {
        List<NativeCode> cell = writes.get(canonical);
        if (cell == null) {
            return Optional.empty();
        }
        if (source.isPresent()) {
            for (NativeCode code : cell) {
                if (code.code().equals(source.get())) {
                    return Optional.of(code);
                }
            }
        }
        return Optional.of(cell.getFirst());
    }

    /** All native codes of a canonical code, the one that is usually written first; none where the system has nothing for it. */
    public List<NativeCode> allNative(String canonical) {
        return writes.getOrDefault(canonical, List.of());
    }

    /** The canonical code of a native code, or of a name where this column holds names; empty where the list knows none. */
    public Optional<CanonicalCode> toCanonical(String nativeCode) {
        CanonicalCode exact = reads.get(nativeCode);
        if (exact != null || readsFolded.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        return Optional.ofNullable(readsFolded.get(Folding.fold(nativeCode)));
    }

    /** Whether that native code stands in the list, and means that canonical one. */
    public boolean reads(String nativeCode, String canonical) {
        CanonicalCode exact = reads.get(nativeCode);
        return exact != null && exact.code().equals(canonical);
    }

    /** Whether it reads more than its codes: names in other letters, other names of the same. */
    public boolean readsOtherSpellings() {
        return !readsFolded.isEmpty();
    }

    /** All native codes that can be written, in the order of the list. */
    public List<String> nativeCodes() {
        return List.copyOf(reads.keySet());
    }

    /** The native codes that are read as one of these canonical ones. */
    public Set<String> codesOf(Collection<String> canonical) {
        Set<String> codes = new TreeSet<>();
        reads.forEach((code, read) -> {
            if (canonical.contains(read.code())) {
                codes.add(code);
            }
        });
        return codes;
    }

    /** The known native codes that look most like the text, nearest first; for the answer to a code that is not known. */
    public List<String> nearest(String text, int max) {
        return EditDistance.nearest(text, reads.keySet(), max);
    }

    /** The known native code that was surely meant by one that is not known; empty where several may be. */
    public Optional<String> meant(String text) {
        return EditDistance.meant(text, reads.keySet());
    }

    /** Makes a column from its cells. */
    static final class Builder {
        private final String name;
        private final boolean holdsNames;
        private final Map<String, List<String>> cells = new LinkedHashMap<>();
        private final Map<String, CanonicalCode> reads = new LinkedHashMap<>();
        private final Map<String, CanonicalCode> folded = new HashMap<>();
        private final Map<String, Integer> rowsOf = new HashMap<>();
        private final Map<String, Integer> starsOf = new HashMap<>();

        Builder(String name, boolean holdsNames) {
            this.name = name;
            this.holdsNames = holdsNames;
        }

        /** @param codes the codes of the cell as they stand there, with their stars, the one to write first */
        void cell(String canonical, List<String> codes) {
            List<String> plain = new ArrayList<>(codes.size());
            for (String code : codes) {
                boolean star = code.length() > 1 && code.endsWith("*");
                String bare = star ? code.substring(0, code.length() - 1) : code;
                plain.add(bare);
                read(canonical, bare, star);
            }
            cells.put(canonical, plain);
        }

        private void read(String canonical, String code, boolean star) {
            rowsOf.merge(code, 1, Integer::sum);
            if (star) {
                starsOf.merge(code, 1, Integer::sum);
            }
            if (star || !reads.containsKey(code)) {
                reads.put(code, new CanonicalCode(canonical, true));
            }
        }

        /** Another spelling that is read, never written. */
        void spelling(String canonical, String text) {
            folded.putIfAbsent(Folding.fold(text), new CanonicalCode(canonical, false));
        }

        /** The codes that stand in several rows with no star, or with two, to say which row they are read as. */
        Set<String> ambiguous() {
            Set<String> codes = new TreeSet<>(rowsOf.keySet());
            codes.removeIf(code -> rowsOf.getOrDefault(code, 0) == 1 || starsOf.getOrDefault(code, 0) == 1);
            return codes;
        }

        CodeColumn build() {
            if (holdsNames) {
                reads.forEach((text, code) -> folded.put(Folding.fold(text), new CanonicalCode(code.code(), false)));
            }
            Map<String, List<NativeCode>> writes = new HashMap<>();
            cells.forEach((canonical, codes) -> writes.put(
                    canonical,
                    codes.stream()
                            .map(code -> new NativeCode(code, readsAs(code, canonical)))
                            .toList()));
            return new CodeColumn(name, writes, reads, folded);
        }

        private boolean readsAs(String code, String canonical) {
            CanonicalCode back = reads.get(code);
            return back != null && back.code().equals(canonical);
        }
    }
}

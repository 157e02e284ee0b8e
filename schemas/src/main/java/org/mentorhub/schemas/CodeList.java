package org.mentorhub.schemas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One code list: canonical codes, their labels, and what each system writes for them. Used by many threads. A column is compiled when
 * it is first asked for: a command that needs one of fourteen systems does not wait for all.
 */
public final class CodeList {
    /** The column of the canonical codes themselves. */
    public static final String CANONICAL = "canonical";

    private final String name;
    private final String title;
    private final String digest;
    private final Map<String, Map<String, String>> rows;
    private final List<String> codes;
    private final Set<String> columnNames;
    private final Function<String, CodeColumn> compiler;
    private final Map<String, CodeColumn> columns = new ConcurrentHashMap<>();

    CodeList(
            String name,
            String title,
            String digest,
            Map<String, Map<String, String>> rows,
            Set<String> columnNames,
            Function<String, CodeColumn> compiler) {
        this.name = name;
        this.title = title;
        this.digest = digest;
        this.rows = rows;
        this.codes = List.copyOf(rows.keySet());
        this.columnNames = Set.copyOf(columnNames);
        this.compiler = compiler;
    }

    /** The file's name without its ending: {@code dossier-status}. */
    public String name() {
        return name;
    }

    /** The first line of the file: what the list is. */
    public String title() {
        return title;
    }

    /** SHA-256 (hex) of the file: part of the version of each dialect that uses it. */
    public String digest() {
        return digest;
    }

    /** The canonical codes, in the order of the file. */
    public List<String> codes() {
        return codes;
    }

    /** Whether this is one of the canonical codes. */
    public boolean contains(String code) {
        return rows.containsKey(code);
    }

    /** The names of the columns that can be read and written, {@link #CANONICAL} among them. */
    public Set<String> columns() {
        return columnNames;
    }

    /** A column by its name: a partner, a referential, {@code label-fr}, or {@link #CANONICAL}; empty where there is none. */
    public Optional<CodeColumn> column(String column) {
        return columnNames.contains(column) ? Optional.of(columns.computeIfAbsent(column, compiler)) : Optional.empty();
    }

    /** What a code is called in a language (en, it, fr, ar); empty where the list does not say. */
    public Optional<String> label(String code, String language) {
        return cell(code, "label-" + language);
    }

    /** A cell as it stands in the file, facts (columns {@code x-…}) included; empty where it is empty or not there. */
    public Optional<String> cell(String code, String column) {
        Map<String, String> row = rows.get(code);
        return row == null ? Optional.empty() : Optional.ofNullable(row.get(column));
    }

    /** The native code of a canonical code in a column that exists: see {@link CodeColumn#toNative}. */
    public Optional<NativeCode> toNative(String column, String canonical, Optional<String> source) {
        return existing(column).toNative(canonical, source);
    }

    /** The canonical code of a native code in a column that exists: see {@link CodeColumn#toCanonical}. */
    public Optional<CanonicalCode> toCanonical(String column, String nativeCode) {
        return existing(column).toCanonical(nativeCode);
    }

    /** The canonical code that was surely meant; empty where several may be. */
    public Optional<String> meant(String text) {
        return existing(CANONICAL).meant(text);
    }

    /** The canonical codes that look most like the text, nearest first. */
    public List<String> nearest(String text, int max) {
        return existing(CANONICAL).nearest(text, max);
    }

    private CodeColumn existing(String column) {
        return column(column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "code list " + name + " has no column " + column + "; it has " + columnNames));
    }
}

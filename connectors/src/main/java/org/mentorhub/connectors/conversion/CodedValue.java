package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.Folding;
import org.mentorhub.schemas.NativeCode;

/**
 * A code by a list into a coded value, which keeps the partner's own code as its source: {@code { as: codes, list: dossier-status }}.
 *
 * @param list what the canonical codes are
 * @param column the partner's codes
 * @param sources whose source codes are written where the partner's list has them
 * @param nativeKind a text, or a number
 * @param within the canonical list that the field has a part of, where the partner has one list for several fields; else the list itself
 */
record CodedValue(CodeList list, CodeColumn column, Sources sources, Kind nativeKind, CodeList within)
        implements ValueConversion {

    /** Codes that are texts, of a list that is the field's own. */
    CodedValue(CodeList list, CodeColumn column, Sources sources) {
        this(list, column, sources, Kind.TEXT, list);
    }

    private static final String OTHER = "other";
    private static final int NEAREST = 3;
    private static final List<String> LANGUAGES = List.of("en", "fr", "it", "ar");

    /** Whose source codes count when writing. */
    enum Sources {
        /** Only the ones of this column's own system. */
        OWN,
        /** Any system's: national diplomas have one name in many systems. */
        ANY
    }

    @Override
    public Set<String> knownCodes() {
        return column.codesOf(within.codes());
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        if (!found.isScalar()) {
            return Converted.wrong(Rule.TYPE, "text");
        }
        String text = TextForm.normal(found.text());
        Optional<CanonicalCode> read = column.toCanonical(text);
        if (read.isEmpty()) {
            return unknown(as, text);
        }
        String code = read.get().code();
        if (!within.contains(code)) {
            return new Converted.Unknown(
                    column.nearest(text, NEAREST), column.meant(text).orElse(null));
        }
        return new Converted.Value(Canonical.coded(as, code, column.name(), text));
    }

    @Override
    public Converted write(Node value, Name as, Scope scope) {
        String code = Canonical.text(value, Canonical.CODE).orElse("");
        Optional<String> own = Canonical.sourceCode(value, column.name());
        if (code.equals(OTHER) && own.isPresent()) {
            return new Converted.Value(node(as, own.get()));
        }
        Optional<String> source = sources == Sources.ANY ? Canonical.sourceCode(value, null) : own;
        return column.toNative(code, source)
                .<Converted>map(written -> new Converted.Value(node(as, written.code())))
                .orElse(Converted.NOTHING);
    }

    /** A code that is no number stays a text, wherever it came from. */
    private Node node(Name as, String code) {
        return kind(code) == Kind.NUMBER ? Node.number(as, code) : Node.text(as, code);
    }

    private Kind kind(String code) {
        int start = code.startsWith("-") ? 1 : 0;
        return nativeKind == Kind.NUMBER && Slices.isDigits(code, start, code.length()) ? Kind.NUMBER : Kind.TEXT;
    }

    @Override
    public boolean losesSource(Node value, Node back) {
        Optional<String> source = Canonical.sourceCode(value, null);
        return sources == Sources.ANY
                && source.isPresent()
                && !source.equals(Canonical.sourceCode(back, null).or(() -> Canonical.text(back, Canonical.CODE)));
    }

    @Override
    public boolean comesBack(Node value, Node written, Scope scope) {
        Node code = value.first(Canonical.CODE);
        Node source = value.first(Canonical.SOURCE);
        return code != null
                && value.size() == (source == null ? 1 : 2)
                && code.kind() == Kind.TEXT
                && TextForm.isSettled(written.text(), 0)
                && column.reads(written.text(), code.text())
                && within.contains(code.text())
                && (source == null || sourceComesBack(source, code.text(), written.text(), scope));
    }

    /** A source of a system that does not count is lost in every format, and told by nobody; that of this one comes back where it was written. */
    private boolean sourceComesBack(Node source, String code, String written, Scope scope) {
        Node system = source.first(Canonical.SYSTEM);
        Node own = source.first(Canonical.CODE);
        boolean kept = own != null && own.kind() == Kind.TEXT && own.text().equals(written);
        if (system == null || (sources == Sources.ANY && !kept)) {
            return false;
        }
        return !scope.countsSource(system.text())
                || (kept
                        && source.size() == 2
                        && system.kind() == Kind.TEXT
                        && system.text().equals(column.name())
                        && !code.equals(written));
    }

    @Override
    public boolean isUsual(Node found, Node value) {
        String text = found.text().strip();
        Node code = value.first(Canonical.CODE);
        if (code == null || found.kind() != kind(text)) {
            return false;
        }
        Node source = value.first(Canonical.SOURCE);
        if (source == null) {
            List<NativeCode> codes = column.allNative(code.text());
            return !codes.isEmpty() && codes.getFirst().code().equals(text);
        }
        return code.text().equals(OTHER) ? isSent(source, text) : column.reads(text, code.text());
    }

    /** Whether the sender's own code is that text, and no other composition of its letters. */
    private static boolean isSent(Node source, String text) {
        Node code = source.first(Canonical.CODE);
        return code != null && code.text().equals(text);
    }

    private Converted unknown(Name as, String text) {
        return within.contains(OTHER)
                ? new Converted.Value(Canonical.coded(as, OTHER, column.name(), text))
                : new Converted.Unknown(column.nearest(text, NEAREST), byLabel(text));
    }

    /** The partner's code for what its people call it, in any language. */
    private @Nullable String byLabel(String text) {
        String wanted = Folding.fold(text);
        return list.codes().stream()
                .filter(code -> LANGUAGES.stream().anyMatch(language -> list.label(code, language)
                        .map(Folding::fold)
                        .filter(wanted::equals)
                        .isPresent()))
                .findFirst()
                .flatMap(code -> column.toNative(code, Optional.empty()))
                .map(NativeCode::code)
                .or(() -> column.meant(text))
                .orElse(null);
    }

    @Override
    public ValueShape accepts() {
        ValueShape codes = ValueShapes.of(
                column,
                column.nativeCodes().stream()
                        .filter(code -> column.toCanonical(code)
                                .filter(known -> within.contains(known.code()))
                                .isPresent())
                        .toList());
        return within.contains(OTHER) ? codes.passingOthersOver() : codes;
    }
}

package org.mentorhub.connectors.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mentorhub.connectors.dialect.Mapping;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.FieldType;

/** What native names are known to mean: the tables of other dialects, and the names of the canonical model itself. */
final class Vocabulary {

    /** A choice of items that says what they are not: for other fields it is the list. */
    private static final Pattern LEFT_OUT = Pattern.compile("\\[(![^\\]]*|[^\\]=]*!=[^\\]]*)]");

    private static final Pattern NATIVE_SELECTOR = Pattern.compile("\\[[^\\]]*]");

    /**
     * One known name.
     *
     * @param own words of the name
     * @param around words of the names around it
     * @param canonical what it means, as a pattern from the root
     */
    record Entry(List<String> own, List<String> around, String canonical) {}

    private final List<Entry> entries;

    private Vocabulary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** All names known for a document; what another document's table says of its person counts too. */
    static Vocabulary of(Collection<TableDialect> dialects, DocumentType type, String id, String language) {
        Map<Entry, Boolean> entries = new HashMap<>();
        for (TableDialect dialect : dialects) {
            for (DocumentType each : dialect.documents()) {
                for (Mapping mapping : dialect.mappings(each)) {
                    var own = new Mapping(mapping.nativePlace(), own(mapping.canonical(), dialect, id, language));
                    entry(own, each, type).forEach(found -> entries.put(found, true));
                }
            }
        }
        for (CanonicalField field : CanonicalModel.v1().fields(type)) {
            if (field.type() != FieldType.GROUP && field.type() != FieldType.LANG_TEXT && !isItem(field.path())) {
                entries.put(entry(List.of(field.path().replace("[]", "").split("\\.", -1)), field.path()), true);
            }
        }
        for (String line : Meanings.lines("names.txt")) {
            general(line, type, language).forEach(entry -> entries.put(entry, true));
        }
        return new Vocabulary(entries.keySet().stream()
                .sorted(Comparator.comparing(Entry::canonical).thenComparing(Entry::toString))
                .toList());
    }

    /** What a field is called in general: around it stands what the model says. */
    private static List<Entry> general(String line, DocumentType type, String language) {
        int colon = line.indexOf(": ");
        String canonical = line.substring(0, colon).replaceFirst("^P\\.", type.personField() + ".");
        Optional<CanonicalField> field = CanonicalModel.v1().field(type, canonical);
        if (field.isEmpty()) {
            return List.of();
        }
        String meant =
                field.get().type() == FieldType.LANG_TEXT ? canonical + "[lang=" + language + "].text" : canonical;
        String[] path = canonical.replaceAll("\\[[^\\]]*]", "").split("\\.", -1);
        List<String> around = Words.of(String.join(" ", Arrays.copyOf(path, path.length - 1)));
        return Arrays.stream(line.substring(colon + 2).split(", ", -1))
                .map(name -> new Entry(Words.of(name), around, meant))
                .toList();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The pattern of a canonical path, of which a choice by what items are not is the list. */
    static String pattern(String canonical) {
        return LEFT_OUT.matcher(canonical).replaceAll("[]");
    }

    /** What another partner says in its language and by its own numbers, the new one does in its own. */
    private static String own(String canonical, TableDialect from, String id, String language) {
        return canonical
                .replace("[lang=" + from.language() + "]", "[lang=" + language + "]")
                .replace("issuer=" + from.id(), "issuer=" + id)
                .replace("partner=" + from.id(), "partner=" + id);
    }

    private static boolean isItem(String path) {
        return path.endsWith(".lang")
                || path.endsWith(".code")
                || path.contains(".source.")
                || path.startsWith("envelope.");
    }

    private static List<Entry> entry(Mapping mapping, DocumentType from, DocumentType to) {
        String canonical = pattern(mapping.canonical());
        if (from != to) {
            canonical = canonical.startsWith(from.personField() + ".")
                    ? to.personField() + canonical.substring(from.personField().length())
                    : canonical.equals(from.documentIdField()) ? to.documentIdField() : canonical;
        }
        List<String> names = new ArrayList<>(List.of(
                NATIVE_SELECTOR.matcher(mapping.nativePlace()).replaceAll("").split("/", -1)));
        names.removeIf(String::isEmpty);
        boolean known = !canonical.isEmpty()
                && !names.isEmpty()
                && CanonicalModel.v1().field(to, canonical).isPresent();
        return known ? List.of(entry(names, canonical)) : List.of();
    }

    private static Entry entry(List<String> names, String canonical) {
        return new Entry(
                Words.of(local(names.getLast())),
                Words.of(String.join(" ", names.subList(0, names.size() - 1))),
                canonical);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}

package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mentorhub.connectors.conversion.Options;
import org.mentorhub.connectors.dialect.Row.Direction;
import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.DocumentType;

/** One map of a dialect file, key by key; what nobody asks for is an unknown key. */
final class RowOptions implements Options {

    private static final Set<String> SILENT =
            Set.of("to", "as", "only", "required", "never-lost", "read-only", "write-only");

    private final Yaml.Fields fields;
    private final Target target;
    private final OptionalInt width;
    private final Compilation compilation;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, RowOptions> nested = new LinkedHashMap<>();
    private final List<RowOptions> same = new ArrayList<>();

    RowOptions(Yaml.Fields fields, Target target, Compilation compilation) {
        this(fields, target, OptionalInt.empty(), compilation);
    }

    private RowOptions(Yaml.Fields fields, Target target, OptionalInt width, Compilation compilation) {
        this.fields = fields;
        this.target = target;
        this.width = width;
        this.compilation = compilation;
    }

    /** The same map for a field that is known by now, and the name of a native one. */
    RowOptions towards(Target known, String nativeName) {
        var other = new RowOptions(fields, known, compilation.width(nativeName), compilation);
        same.add(other);
        return other;
    }

    int line() {
        return fields.line();
    }

    boolean has(String key) {
        return fields.fields().containsKey(key);
    }

    /**
     * Which way the row goes.
     *
     * @param path its native path, for the finding
     */
    Direction direction(String path) {
        boolean readOnly = flag("read-only");
        boolean writeOnly = flag("write-only");
        if (readOnly && writeOnly) {
            throw wrong("row " + path + " goes no way", "read-only or write-only, not both");
        }
        if ((readOnly || writeOnly) && has("fields")) {
            throw wrong("row " + path + " holds rows that each say which way they go", "it at those rows");
        }
        return readOnly ? Direction.READ_ONLY : writeOnly ? Direction.WRITE_ONLY : Direction.BOTH;
    }

    /** Whether a text stands under that key. */
    boolean isText(String key) {
        return fields.fields().get(key) instanceof Yaml.Text;
    }

    /** Whether a flag is set. */
    boolean flag(String key) {
        Optional<String> text = text(key);
        if (text.isPresent() && !text.get().equals("true")) {
            throw wrong(key + ": " + text.get() + " says nothing", key + ": true, or leave it out");
        }
        return text.isPresent();
    }

    /** Whether the row is for that document: a group that several use may have rows for some of them only. */
    boolean isFor(DocumentType type) {
        List<String> only = texts("only");
        only.stream().filter(name -> DocumentType.of(name).isEmpty()).forEach(name -> {
            throw wrong(name + " is no document", "only: [candidate-dossier, …]");
        });
        return only.isEmpty() || only.contains(type.id());
    }

    /** The map under that key. */
    Yaml.Fields fields(String key) {
        asked.add(key);
        Yaml value = fields.fields().get(key);
        if (value instanceof Yaml.Fields map) {
            return map;
        }
        throw wrong(key + ": is no map", key + ": { … }");
    }

    /** The maps of the list under that key. */
    List<Yaml.Fields> maps(String key) {
        asked.add(key);
        if (fields.fields().get(key) instanceof Yaml.Items items
                && items.items().stream().allMatch(Yaml.Fields.class::isInstance)) {
            return items.items().stream().map(Yaml.Fields.class::cast).toList();
        }
        throw wrong(key + ": is no list of maps", key + ": [ { … }, { … } ]");
    }

    @Override
    public Optional<String> text(String key) {
        asked.add(key);
        Yaml value = fields.fields().get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Yaml.Text(String text, int line)) {
            return Optional.of(text);
        }
        throw wrong(key + ": is no text", key + ": a text");
    }

    @Override
    public List<String> texts(String key) {
        if (fields.fields().get(key) instanceof Yaml.Items(List<Yaml> items, int line)) {
            asked.add(key);
            return items.stream()
                    .map(item -> item instanceof Yaml.Text(String text, int at) ? text : "")
                    .toList();
        }
        return text(key).map(List::of).orElse(List.of());
    }

    @Override
    public Map<String, String> map(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(key)) {
            fields(key).fields().forEach((name, value) -> {
                if (!(value instanceof Yaml.Text(String text, int line))) {
                    throw wrong(key + "." + name + ": is no text", name + ": a text");
                }
                texts.put(name, text);
            });
        }
        return texts;
    }

    @Override
    public RowOptions nested(String key) {
        return nested.computeIfAbsent(key, name -> {
            Yaml.Fields map = has(name) ? fields(name) : new Yaml.Fields(Map.of(), Map.of(), line());
            return new RowOptions(map, target, compilation);
        });
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public String dialect() {
        return compilation.dialect();
    }

    @Override
    public Repertoire repertoire() {
        return compilation.repertoire();
    }

    @Override
    public OptionalInt width() {
        return width;
    }

    @Override
    public CodeLists lists() {
        return compilation.lists();
    }

    @Override
    public void uses(CodeList list) {
        compilation.uses(list);
    }

    @Override
    public void writesSourcesOf(String system) {
        compilation.writesSourcesOf(system);
    }

    @Override
    public BadOption wrong(String what, String instead) {
        compilation.wrong(line(), what, instead);
        return new BadOption(what);
    }

    /** What the row says of its conversion, for the page that people read. */
    String shown() {
        var shown = new StringBuilder();
        fields.fields().forEach((key, value) -> {
            if (!SILENT.contains(key)) {
                shown.append(' ').append(key).append(' ').append(shown(value));
            }
        });
        return shown.toString();
    }

    private static String shown(Yaml value) {
        return switch (value) {
            case Yaml.Text(String text, int line) -> text.isEmpty() ? "\"\"" : text;
            case Yaml.Items(List<Yaml> items, int line) ->
                String.join(" or ", items.stream().map(RowOptions::shown).toList());
            case Yaml.Fields map ->
                String.join(
                        ", ",
                        map.fields().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
                                .toList());
        };
    }

    /** Tells the keys that nobody asked for. */
    void tellUnknown() {
        Set<String> known = new HashSet<>(asked);
        same.forEach(each -> {
            known.addAll(each.asked);
            each.nested.values().forEach(RowOptions::tellUnknown);
        });
        nested.values().forEach(RowOptions::tellUnknown);
        fields.fields().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> compilation.wrong(
                        fields.lineOf(key), "unknown key " + key, "a key that this row knows, or leave it out"));
    }
}

package org.mentorhub.connectors.dialect;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.conversion.Options.BadOption;
import org.mentorhub.connectors.conversion.Options.Target;
import org.mentorhub.connectors.dialect.PathParser.Repeats;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.FixedFormat;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.FormatOptions;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.JsonLists;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.XmlFormat;
import org.mentorhub.connectors.format.XmlHabits;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.DocumentType;

/** Compiles one {@code dialect.yaml}. */
final class TableCompiler {

    private static final Target ANY = new Target(Target.Holds.OTHER, Integer.MAX_VALUE);

    private final String content;
    private final String folder;
    private final Compilation compilation;
    private final Set<DocumentType> receivedOnly = EnumSet.noneOf(DocumentType.class);

    private TableCompiler(String file, String content, String folder) {
        this.content = content;
        this.folder = folder;
        this.compilation = new Compilation(file, folder, CodeLists.load());
    }

    /**
     * The dialect of a file.
     *
     * @param file its name, for findings
     * @param folder the folder's name, which must be the dialect's id
     * @throws BadDialectException where the file breaks a rule: all findings
     */
    static TableDialect compile(String file, String content, String folder) {
        return new TableCompiler(file, content, folder).compile(Yaml.parse(file, content));
    }

    private TableDialect compile(Yaml yaml) {
        registerCanonicalNames();
        Map<DocumentType, Plan> plans = new EnumMap<>(DocumentType.class);
        if (!(yaml instanceof Yaml.Fields fields)) {
            compilation.wrong(1, "this is no map", "dialect, title, language, documents");
            throw new BadDialectException(compilation.findings());
        }
        var top = new RowOptions(fields, ANY, compilation);
        String title = "";
        String language = "en";
        List<String> notCarried = List.of();
        try {
            String id = needed(top, "dialect");
            if (!id.equals(folder)) {
                compilation.wrong(fields.lineOf("dialect"), "dialect " + id + " stands in folder " + folder, folder);
            }
            title = needed(top, "title");
            language = needed(top, "language");
            notCarried = top.texts("not-carried");
            documents(top, plans);
        } catch (BadOption told) {
            // the finding is in the compilation
        }
        top.tellUnknown();
        if (!compilation.findings().isEmpty()) {
            throw new BadDialectException(compilation.findings());
        }
        return new TableDialect(new DialectHead(folder, title, language, digest(), notCarried), plans, receivedOnly);
    }

    private void documents(RowOptions top, Map<DocumentType, Plan> plans) {
        Map<String, Yaml.Fields> groups = new LinkedHashMap<>();
        if (top.has("groups")) {
            top.fields("groups").fields().forEach((name, group) -> {
                if (group instanceof Yaml.Fields rows) {
                    groups.put(name, rows);
                }
            });
        }
        Yaml.Fields documents = top.fields("documents");
        documents.fields().forEach((name, value) -> {
            Optional<DocumentType> type = DocumentType.of(name);
            if (type.isEmpty() || !(value instanceof Yaml.Fields table)) {
                compilation.wrong(
                        documents.lineOf(name), name + " is no document", "candidate-dossier, training-certificate, …");
                return;
            }
            document(type.get(), new RowOptions(table, ANY, compilation), groups)
                    .ifPresent(plan -> plans.put(type.get(), plan));
        });
    }

    private Optional<Plan> document(DocumentType type, RowOptions table, Map<String, Yaml.Fields> groups) {
        try {
            RowOptions formats = table.nested("format");
            Format format = format(formats);
            Name root = format instanceof XmlFormat
                    ? format.names().of(formats.nested("xml").text("root").orElse(""))
                    : Name.ROOT;
            compilation.writesIn(format);
            Kinds kinds = format instanceof JsonFormat ? Kinds.TOLD : Kinds.ALL_TEXT;
            Lists lists = lists(formats);
            Repeats repeats = format instanceof XmlFormat
                    ? Repeats.ELEMENTS
                    : lists == Lists.COMPACT ? Repeats.VALUES : Repeats.LISTS;
            var told = new NativeKinds(kinds, lists);
            var rows = new RowCompiler(compilation, type, told, new PathParser(format.names(), repeats), groups);
            Place place = new Place(format instanceof XmlFormat ? "/" + root : "", "");
            List<Step> compiled = rows.compile(table.fields("fields"), place);
            compiled.addAll(rows.fixed(table, place));
            checkNames(format, formats, rows.natives().names());
            if (table.flag("received-only")) {
                receivedOnly.add(type);
            }
            table.tellUnknown();
            return Optional.of(new Plan(
                    type,
                    format,
                    root,
                    new Steps(compiled),
                    rows.lines(),
                    compilation.systems(),
                    rows.natives().signs(),
                    Plan.completed(rows.lines()),
                    Plan.nationality(type, rows.lines())));
        } catch (BadOption told) {
            return Optional.empty();
        }
    }

    private void checkNames(Format format, RowOptions formats, Set<String> used) {
        if (format instanceof CsvFormat csv) {
            new CsvTable(formats.nested("csv"), compilation).checkNames(csv, used);
        } else if (format instanceof FixedFormat fixed) {
            new FixedTable(formats.nested("fixed-width"), compilation).checkNames(fixed, used);
        }
    }

    /** How strictly the lists of a JSON format are lists. */
    private static Lists lists(RowOptions formats) {
        Optional<String> lists = formats.has("json") ? formats.nested("json").text("lists") : Optional.empty();
        return switch (lists.orElse("")) {
            case "" -> Lists.STRICT;
            case "loose" -> Lists.LOOSE;
            case "compact" -> Lists.COMPACT;
            default ->
                throw formats.wrong(
                        "lists: " + lists.get() + " is not known", "lists: loose, lists: compact, or leave it out");
        };
    }

    private Format xml(RowOptions options) {
        String root = options.text("root").orElseThrow(() -> options.wrong("root: is missing", "root: prefix:name"));
        Map<String, String> namespaces = options.map("namespaces");
        String charset = options.text("charset").orElse("UTF-8");
        if (!Charset.isSupported(charset)) {
            throw options.wrong("there is no charset " + charset, "UTF-8, ISO-8859-1, …");
        }
        return new FormatOptions.Xml(Charset.forName(charset), namespaces, Optional.of(root), habits(options))
                .format(IntakeLimits.DEFAULT);
    }

    private static XmlHabits habits(RowOptions options) {
        Optional<String> shape = options.text("shape");
        if (shape.isPresent() && !shape.get().equals("xstream")) {
            throw options.wrong("shape: " + shape.get() + " is not known", "shape: xstream, or leave it out");
        }
        Map<String, String> signs = options.map("nil");
        if (signs.size() > 1 || !signs.keySet().stream().allMatch(name -> name.startsWith("@"))) {
            throw options.wrong("nil: is no attribute", "nil: { \"@nil\": oui }");
        }
        List<String> each =
                options.text("each").map(path -> List.of(path.split("\\."))).orElse(List.of());
        if (each.size() > 2) {
            throw options.wrong("each: has more than two steps", "each: outer.inner, from the root");
        }
        return new XmlHabits(
                shape.isPresent() ? XmlHabits.Shape.XSTREAM : XmlHabits.Shape.PLAIN,
                signs.entrySet().stream()
                        .map(sign -> new XmlHabits.Nil(sign.getKey().substring(1), sign.getValue()))
                        .findFirst(),
                each);
    }

    private Format format(RowOptions formats) {
        if (formats.has("xml")) {
            return xml(formats.nested("xml"));
        }
        if (formats.has("csv")) {
            return new CsvTable(formats.nested("csv"), compilation).format();
        }
        if (formats.has("fixed-width")) {
            return new FixedTable(formats.nested("fixed-width"), compilation).format();
        }
        if (!formats.has("json")) {
            throw formats.wrong(
                    "there is no such format",
                    "format: { json: {} }, { xml: { … } }, { csv: { … } } or { fixed-width: { … } }");
        }
        formats.nested("json");
        formats.fields("json");
        JsonLists lists = lists(formats) == Lists.COMPACT ? JsonLists.COMPACT : JsonLists.AS_THEY_STAND;
        return new FormatOptions.Json(lists).format(IntakeLimits.DEFAULT);
    }

    private static String needed(RowOptions top, String key) {
        return top.text(key).orElseThrow(() -> top.wrong(key + ": is missing", key + ": …"));
    }

    /** Names are compared by identity, so every name of the model exists before the first document. */
    private static void registerCanonicalNames() {
        for (DocumentType type : DocumentType.values()) {
            CanonicalModel.v1().fields(type).forEach(field -> {
                for (String name : field.path().replace("[]", "").split("\\.", -1)) {
                    Canonical.NAMES.of(name);
                }
            });
        }
        List.of("code", "source", "system", "label", "lang", "text").forEach(Canonical.NAMES::of);
    }

    private String digest() {
        var all = new StringBuilder(content);
        compilation
                .listDigests()
                .forEach((name, list) ->
                        all.append(name).append(' ').append(list).append('\n'));
        return Digests.sha256(all.toString());
    }
}

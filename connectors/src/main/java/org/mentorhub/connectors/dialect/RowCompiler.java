package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Bounded;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.conversion.Conversion;
import org.mentorhub.connectors.conversion.Conversions;
import org.mentorhub.connectors.conversion.GroupConversion;
import org.mentorhub.connectors.conversion.Options.BadOption;
import org.mentorhub.connectors.conversion.Options.Target;
import org.mentorhub.connectors.conversion.ValueConversion;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.dialect.Row.Direction;
import org.mentorhub.connectors.dialect.Row.Need;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;

/** Compiles the rows of one document's table, and checks each against the canonical model. */
final class RowCompiler {

    private static final Target ANY = new Target(Target.Holds.OTHER, Integer.MAX_VALUE);

    private static final Set<String> WHOLE_LISTS = Set.of("one-line", "any", "years", "sum");

    private final Compilation compilation;
    private final DocumentType type;
    private final Kinds kinds;
    private final Carriers carriers;
    private final Map<String, Yaml.Fields> groups;
    private final PathParser natives;
    private final PathParser canonicals = new PathParser(Canonical.NAMES);
    private final Map<String, Integer> canonicalRows = new HashMap<>();
    private final NativeFields nativeFields = new NativeFields();
    private final Conditions conditions;
    private final List<Line> lines = new ArrayList<>();

    RowCompiler(
            Compilation compilation,
            DocumentType type,
            NativeKinds kinds,
            PathParser natives,
            Map<String, Yaml.Fields> groups) {
        this.compilation = compilation;
        this.type = type;
        this.kinds = kinds.kinds();
        this.groups = groups;
        this.natives = natives;
        this.carriers = new Carriers(natives, kinds);
        this.conditions = new Conditions(natives, canonicals, nativeFields);
    }

    /** The lines of the mapping page, in the order of the table. */
    List<Line> lines() {
        return lines;
    }

    /** The native fields that rows use. */
    NativeFields natives() {
        return nativeFields;
    }

    /** Canonical values that the partner's documents imply: {@code fixed: { awardingBody.name: OFPPT }}. */
    List<Step> fixed(RowOptions options, Place inside) {
        List<Step> steps = new ArrayList<>();
        options.map("fixed").forEach((to, text) -> {
            Row fixed = new Row(
                    options.line(),
                    inside.nativePlace(),
                    inside.below(".", to).canonical(),
                    "fixed",
                    Need.OPTIONAL,
                    Direction.BOTH);
            canonicalField(options, fixed.canonical());
            new KnownValues(type, options).require(fixed.canonical(), text);
            lines.add(new Line(fixed, "fixed " + text));
            steps.add(new FixedStep(fixed, canonicals.parse(to), text));
        });
        return steps;
    }

    /** The rows of a group, in the order of the table. */
    List<Step> compile(Yaml.Fields table, Place around) {
        Place place = around.holding(table);
        List<Step> steps = new ArrayList<>();
        table.fields().forEach((path, value) -> {
            int line = table.lineOf(path);
            try {
                RowOptions options = options(value, line);
                if (options.isFor(type)) {
                    steps.add(step(path, options, place));
                }
            } catch (BadOption told) {
                // the finding is in the compilation; the other rows are checked all the same
            } catch (IllegalArgumentException e) {
                compilation.wrong(
                        line, "row " + path + ": " + e.getMessage(), "names parted by dots, [2], [key=value]");
            }
        });
        return steps;
    }

    private Step step(String path, RowOptions options, Place place) {
        if (!path.equals(".")) {
            nativeFields.names(path);
        }
        Step step;
        if (options.has("each")) {
            step = each(path, options, place);
        } else if (options.has("one-of")) {
            step = oneOf(path, options, place);
        } else if (options.has("constant")) {
            step = constant(path, options, place);
        } else if (options.has("copy-of")) {
            step = copy(path, options, place);
        } else if (options.has("derived")) {
            step = derived(path, options, place);
        } else if (options.has("fields") || options.has("use")) {
            step = group(path, options, place);
        } else {
            step = field(path, options, place);
        }
        options.tellUnknown();
        return step;
    }

    /** A row that is a bare text names its canonical path. */
    private RowOptions options(Yaml value, int line) {
        return switch (value) {
            case Yaml.Text text ->
                new RowOptions(new Yaml.Fields(Map.of("to", text), Map.of(), line), ANY, compilation);
            case Yaml.Fields fields ->
                new RowOptions(new Yaml.Fields(fields.fields(), fields.lines(), line), ANY, compilation);
            case Yaml.Items items -> {
                compilation.wrong(line, "a list is no row", "a canonical path, or { to: …, as: … }");
                throw new BadOption("list");
            }
        };
    }

    private Step group(String path, RowOptions options, Place place) {
        String to = options.text("to").orElse(".");
        Row row = row(path, to, options, place, "group");
        var blank = GroupStep.Blank.of(options);
        if (!to.equals(".")) {
            canonicalField(options, place.below(path, to).canonical());
        }
        Place inside = place.below(path, to);
        List<Step> rows = compile(inside(options), inside);
        needed(options, inside).ifPresent(rows::add);
        var steps = new Steps(rows);
        if (options.has("entries")) {
            return EntriesStep.of(row, natives, path, canonicals.parse(to), steps, options);
        }
        GroupShape shape = GroupShape.of(options, natives.names());
        shape.shown().ifPresent(how -> lines.add(new Line(row, how)));
        return new GroupStep(row, natives.parse(path), canonicals.parse(to), steps, blank, shape);
    }

    /** Rows of which the partner needs one, whichever. */
    private Optional<Step> needed(RowOptions options, Place inside) {
        List<String> names = options.texts("at-least-one");
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = inside(options).fields().keySet();
        names.stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw options.wrong("at-least-one: " + name + " is no row", "rows of this group");
        });
        Place first = inside.below(names.getFirst(), ".");
        Row row = new Row(
                options.line(), first.nativePlace(), inside.canonical(), "at least one", Need.OPTIONAL, Direction.BOTH);
        lines.add(new Line(row, "at least one of " + String.join(", ", names)));
        return Optional.of(
                new NeededStep(row, names.stream().map(natives::parse).toList()));
    }

    private Step copy(String path, RowOptions options, Place place) {
        Row row = row(path, ".", options, place, CopyStep.NAME);
        String other = options.text("copy-of").orElse("");
        nativeFields.claim(path, place, options);
        lines.add(new Line(row, "the same as " + other));
        return new CopyStep(row, natives.parse(path), Elsewhere.of(other, natives));
    }

    private Step constant(String path, RowOptions options, Place place) {
        Row row = row(path, ".", options, place, "constant");
        List<String> texts = options.texts("constant");
        nativeFields.claim(path, place, options, new Absence.Signs(texts, Kind.TEXT));
        lines.add(new Line(row, "constant " + String.join(", ", texts)));
        TreePath unless = options.text("unless").map(canonicals::parse).orElse(null);
        return new ConstantStep(row, natives.parse(path), texts, unless);
    }

    private Yaml.Fields inside(RowOptions options) {
        Optional<String> use = options.text("use");
        if (use.isEmpty()) {
            return options.fields("fields");
        }
        Yaml.Fields group = groups.get(use.get());
        if (group == null) {
            throw options.wrong("there is no group " + use.get(), "a name below groups:");
        }
        return group;
    }

    private Step oneOf(String path, RowOptions options, Place place) {
        Row row = row(path, ".", options, place, "one-of");
        Set<String> claimed = nativeFields.taken();
        List<OneOfStep.Branch> branches = new ArrayList<>();
        for (Yaml.Fields branch : options.maps("one-of")) {
            nativeFields.release(claimed);
            List<Step> steps = compile(branch, place.below(path, "."));
            if (!steps.isEmpty() && steps.getFirst() instanceof FieldStep decisive) {
                branches.add(new OneOfStep.Branch(decisive, new Steps(steps.subList(1, steps.size()))));
            } else {
                throw options.wrong("a branch of " + path + " has no code to know it by", "the row of the code first");
            }
        }
        return OneOfStep.of(row, natives.parse(path), branches, options);
    }

    private Step derived(String path, RowOptions options, Place place) {
        Row row = row(path, ".", options, place, "derived");
        String unless = options.text("unless").orElse("");
        canonicalField(options, place.below(path, unless).canonical());
        nativeFields.claim(path, place, options);
        lines.add(new Line(row, options.text("derived").orElse("") + " unless " + unless));
        return new DerivedStep(row, natives.parse(path), options.text("derived").orElse(""), canonicals.parse(unless));
    }

    private Step field(String path, RowOptions given, Place place) {
        String to = given.text("to").orElseThrow(() -> given.wrong("row " + path + " goes nowhere", "to: a path"));
        String full = place.below(path, to).canonical();
        Optional<CanonicalField> field = to.equals(".") ? itemField(full) : Optional.of(canonicalField(given, full));
        Target target = field.map(FieldTypes::target).orElse(ANY);
        String as = given.text("as")
                .or(() -> field.flatMap(known -> FieldTypes.usual(known.type())))
                .orElseThrow(() -> given.wrong("row " + path + " needs a conversion", "as: …"));
        field.ifPresent(known -> checkType(given, full, known, as));
        RowOptions options = given.towards(target, path);
        Row row = row(path, to, options, place, as);
        Conversion conversion = Conversions.of(as, options);
        if (conversion instanceof GroupConversion group && group.members().size() == 1) {
            String member = group.members().iterator().next();
            row = row(path, to.equals(".") ? member : to + "." + member, options, place, as);
        }
        if (conversion instanceof ValueConversion value && value.isOneWay() && row.reads()) {
            throw options.wrong("as: " + as + " cannot be read back", "write-only: true beside it");
        }
        if (row.reads()) {
            once(options, (to.equals(".") ? full + ".item" : full) + membersOf(conversion));
        }
        Absence absence = Absence.of(options, canonicals);
        nativeFields.claim(path, place, options, absence);
        lines.add(new Line(row, as + options.shown()));
        TreePath canonical = canonicals.parse(to, place.languages());
        return switch (conversion) {
            case ValueConversion value -> {
                ValueConversion fits = Bounded.by(options.width(), value);
                yield new FieldStep(
                        row, natives.parse(path), canonical, fits, absence, kinds, conditions.of(options, place));
            }
            case GroupConversion group -> {
                options.map("with").values().forEach(part -> nativeFields.claim(part, place, options, absence));
                yield parts(row, path, canonical, group, options);
            }
        };
    }

    private static String membersOf(Conversion conversion) {
        return conversion instanceof GroupConversion group ? group.members().toString() : "";
    }

    private PartsStep parts(Row row, String path, TreePath to, GroupConversion conversion, RowOptions options) {
        if (row.direction() != Row.Direction.BOTH) {
            throw options.wrong(
                    "several native fields go both ways or not at all", "a row without write-only, read-only");
        }
        Map<String, String> with = options.map("with");
        with.keySet().stream()
                .filter(part -> !conversion.parts().contains(part))
                .forEach(part -> compilation.wrong(
                        options.line(), "there is no part " + part, "one of " + String.join(", ", conversion.parts())));
        int count = conversion.parts().size();
        @Nullable TreePath[] paths = new @Nullable TreePath[count];
        @Nullable Name[] names = new @Nullable Name[count];
        for (int i = 0; i < count; i++) {
            String part = i == 0 ? path : with.get(conversion.parts().get(i));
            if (part != null) {
                paths[i] = natives.parse(part);
                names[i] = natives.parse(part).leafName();
            }
        }
        return new PartsStep(row, paths, names, to, conversion, Absence.of(options), kinds);
    }

    private Step each(String path, RowOptions options, Place place) {
        String list = options.text("each").orElse("");
        PathParser.ListPath parsed = canonicals.parseList(list);
        Place inside = place.items(options.has("twins") ? "." : path, list);
        Row row = row(path, parsed.list().toString(), options, place, "each");
        canonicalField(options, inside.canonical());
        once(options, place.below(path, list).canonical());
        nativeFields.claim(path + "[]", place, options);
        Yaml.Fields table = options.fields("fields");
        Carrier carrier = carriers.of(path, options, table);
        options.text("at-most").ifPresent(most -> lines.add(new Line(row, "list of at most " + most)));
        List<Step> steps = compile(table, inside);
        if (options.has("one-per")) {
            return OnePerStep.of(new OnePerStep.Items(row, carrier, parsed), options, steps);
        }
        List<FieldStep> essential = essential(options, steps);
        steps.removeAll(essential);
        steps.addAll(fixed(options, inside));
        CountedStep.of(type, options, inside, parsed.choice(), lines).ifPresent(steps::add);
        Optional<String> placeholder = options.text("placeholder");
        String signed = options.text("under").map(key -> path + "." + key).orElse(path);
        placeholder.ifPresent(text -> nativeFields.signs(signed, place, text));
        boolean elements = kinds == Kinds.ALL_TEXT && carrier instanceof Carrier.Repeated;
        if (placeholder.isPresent() && !elements && !(carrier instanceof Carrier.Keyed)) {
            throw options.wrong(
                    "placeholder: is for repeated elements and objects by key", "a row that is a list of elements");
        }
        var rows = new EachStep.ItemRows(
                List.copyOf(essential),
                new Steps(steps),
                table.fields().containsKey("."),
                options.texts("distinct").stream().map(Canonical.NAMES::of).toList(),
                Integer.parseInt(options.text("at-most").orElse(options.flag("single") ? "1" : "200")),
                placeholder.orElse(null));
        return new EachStep(row, carrier, parsed.list(), parsed.choice(), rows);
    }

    private List<FieldStep> essential(RowOptions options, List<Step> steps) {
        List<FieldStep> essential = new ArrayList<>();
        for (String name : options.texts("essential")) {
            steps.stream()
                    .filter(step -> step instanceof FieldStep field
                            && field.nativePath().toString().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            step -> essential.add((FieldStep) step),
                            () -> compilation.wrong(
                                    options.line(), "essential: " + name + " is no row", "a row inside"));
        }
        return essential;
    }

    private Row row(String path, String to, RowOptions options, Place place, String conversion) {
        Place at = place.below(path, to);
        Need need = ModelNeeds.of(type, at.canonical(), options);
        return new Row(options.line(), at.nativePlace(), at.canonical(), conversion, need, options.direction(path));
    }

    private CanonicalField canonicalField(RowOptions options, String path) {
        new KnownValues(type, options).requireSelectors(path);
        return CanonicalModel.v1()
                .field(type, path)
                .orElseThrow(() ->
                        options.wrong("the canonical " + type.id() + " has no " + path, "a path of its schema.json"));
    }

    /** The items of a list that are no groups are the list's own field; groups have none. */
    private Optional<CanonicalField> itemField(String path) {
        return CanonicalModel.v1().field(type, path);
    }

    private void checkType(RowOptions options, String path, CanonicalField field, String as) {
        options.text("default").ifPresent(value -> new KnownValues(type, options).require(path, value));
        if (Conversions.names().contains(as) && !FieldTypes.fits(as, field.type())) {
            throw options.wrong(path + " is of type " + field.type() + ", which is not for as: " + as, "another as:");
        }
        if (field.repeated() && !path.endsWith("]") && !WHOLE_LISTS.contains(as)) {
            throw options.wrong(path + " is a list", path + "[0], or each: " + path);
        }
    }

    private void once(RowOptions options, String canonical) {
        Integer before = canonicalRows.putIfAbsent(canonical, options.line());
        if (before != null) {
            throw options.wrong(canonical + " has a row in line " + before + " already", "one row for each field");
        }
    }
}

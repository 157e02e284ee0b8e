package org.mentorhub.connectors.conversion;

import static org.mentorhub.connectors.conversion.Settings.choice;
import static org.mentorhub.connectors.conversion.Settings.column;
import static org.mentorhub.connectors.conversion.Settings.kind;
import static org.mentorhub.connectors.conversion.Settings.list;
import static org.mentorhub.connectors.conversion.Settings.mark;
import static org.mentorhub.connectors.conversion.Settings.number;
import static org.mentorhub.connectors.conversion.Settings.required;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.mentorhub.connectors.conversion.CalendarDate.Zones;
import org.mentorhub.connectors.conversion.CodedValue.Sources;
import org.mentorhub.connectors.conversion.Options.Target.Holds;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;

/** The registry of conversions, closed: what {@code as:} may name. */
public final class Conversions {

    private static final Map<String, Function<Options, Conversion>> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("text", options -> Texts.of(options, "text", TextForm.PLAIN)),
            Map.entry("upper", options -> Texts.of(options, "upper", TextForm.UPPER)),
            Map.entry("lower", options -> Texts.of(options, "lower", TextForm.LOWER)),
            Map.entry("integer", options -> new Scalar("integer", whole(options))),
            Map.entry("decimal", options -> new Scalar("decimal", decimal(options))),
            Map.entry("hours", options -> new Scalar("hours", hours(options))),
            Map.entry("epoch-millis", options -> new Scalar("epoch-millis", new EpochMillis())),
            Map.entry("boolean", options -> new Scalar("boolean", truth(options))),
            Map.entry("date", options -> new Scalar("date", day(options))),
            Map.entry("date-time", options -> new Scalar("date-time", new DateAndTime())),
            Map.entry("identifier-type", Conversions::identifierType),
            Map.entry("grade-status", Conversions::gradeStatus),
            Map.entry("instant", options -> new Scalar("instant", LocalMidnight.of(options))),
            Map.entry("phone", options -> new Scalar("phone", phone(options))),
            Map.entry(
                    "identifier",
                    options -> new Scalar(
                            "identifier",
                            new Identifier(
                                    number(options, "pad"), kind(options, Kind.TEXT), number(options, "length")))),
            Map.entry("codes", Conversions::codes),
            Map.entry("country", Conversions::country),
            Map.entry("classification", Conversions::classification),
            Map.entry(
                    "one-line",
                    options -> new OneLine(
                            required(options, "separator"), options.target().max())),
            Map.entry("grade", Conversions::grade),
            Map.entry("skills", Conversions::skills),
            Map.entry("implied", Conversions::implied),
            Map.entry("percent", Conversions::percent),
            Map.entry("share", Share::of),
            Map.entry("pair", Pair::of),
            Map.entry("any", options -> new AnyItem()),
            Map.entry("sum", options -> new Sum(mark(options))),
            Map.entry("objective-label", options -> new ObjectiveLabel(required(options, "language"))),
            Map.entry("one-level", options -> new OneLevel(levels(options), options.text("native"))),
            Map.entry("consent", Conversions::consent),
            Map.entry("birth-date", options -> new BirthDate(date(options), truth(options))),
            Map.entry("city-and-country", Texts::cityAndCountry),
            Map.entry(
                    "job",
                    options -> new JobInOneText(
                            Texts.part(options), required(options, "separator"), required(options, "ongoing"))),
            Map.entry("grade-text", options -> new GradeInOneText(inOwnScale(options, options.map("scales")))),
            Map.entry("name-by-case", options -> new NameByCase()),
            Map.entry("date-parts", options -> new DateParts(required(options, "member"))),
            Map.entry("whole-name", options -> new WholeName()),
            Map.entry("composite", Composites::of),
            Map.entry("followed-code", Conversions::followed),
            Map.entry("years", options -> new Years()),
            Map.entry("attachment", options -> new Attachment())));

    private Conversions() {}

    /** The names that {@code as:} may have. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * The conversion of that name with those options.
     *
     * @throws Options.BadOption where there is none, or an option is missing or wrong
     */
    public static Conversion of(String name, Options options) {
        Function<Options, Conversion> maker = ALL.get(name);
        if (maker == null) {
            throw options.wrong("there is no conversion " + name, "one of " + String.join(", ", ALL.keySet()));
        }
        Conversion conversion = UnderBase.where(options, maker.apply(options));
        return options.text("free").isPresent() ? free(conversion) : conversion;
    }

    /** What the field cannot be is left to its sender. */
    private static Conversion free(Conversion conversion) {
        return switch (conversion) {
            case ValueConversion value -> new FreeValue(value);
            case GroupConversion group -> new FreeGroup(group);
        };
    }

    private static TextConversion whole(Options options) {
        var whole = new WholeNumber(kind(options, Kind.NUMBER));
        return options.text("cut").isPresent() ? new WholePart(whole) : whole;
    }

    private static Conversion skills(Options options) {
        List<String> skills = options.texts("of");
        skills.stream().filter(skill -> !LanguageMembers.SKILLS.contains(skill)).forEach(skill -> {
            throw options.wrong("there is no skill " + skill, "of " + String.join(", ", LanguageMembers.SKILLS));
        });
        return new SkillLevels(
                levels(options),
                options.text("native"),
                skills.isEmpty() ? LanguageMembers.SKILLS : skills,
                options.map("with").containsKey(SkillLevels.NATIVE) ? Optional.of(truth(options)) : Optional.empty());
    }

    private static Conversion implied(Options options) {
        return new ImpliedGroup(required(options, "member"), options.map("implied"), said(options));
    }

    /** How the partner says the one member: a whole number, or as {@code said:} has it. */
    private static ValueConversion said(Options options) {
        Options said = options.nested("said");
        Optional<String> as = said.text("as");
        if (as.isEmpty()) {
            return new Scalar("implied", new WholeNumber(kind(options, Kind.NUMBER)));
        }
        if (of(as.get(), said) instanceof ValueConversion value) {
            return value;
        }
        throw options.wrong("as: " + as.get() + " is for several fields", "a conversion of one value");
    }

    private static Conversion percent(Options options) {
        return new Percent(
                Canonical.NAMES.of(required(options, "part")),
                Canonical.NAMES.of(required(options, "whole")),
                mark(options));
    }

    private static TextConversion decimal(Options options) {
        BigDecimal factor = new BigDecimal(options.text("factor").orElse("1"));
        if (options.text("shift").isPresent()) {
            return new ShiftedDecimal(number(options, "shift"), factor, kind(options, Kind.TEXT));
        }
        var number = new DecimalNumber(mark(options), factor, kind(options, Kind.NUMBER));
        Optional<String> decimals = options.text("decimals");
        if (decimals.filter(text -> text.endsWith("+")).isPresent()) {
            return new LeastDecimals(number, Integer.parseInt(decimals.get().replace("+", "")));
        }
        return decimals.isPresent()
                ? new GroupedDecimal(
                        number,
                        Integer.parseInt(decimals.get()),
                        options.text("thousands").orElse(""))
                : number;
    }

    private static TextConversion hours(Options options) {
        return options.text("form").isPresent()
                ? choice(options, "form", Map.of("iso", new IsoDuration()))
                : new HoursAndMinutes();
    }

    private static TruthValue truth(Options options) {
        Optional<String> yes = options.text("yes");
        return yes.isPresent()
                ? new TruthValue(yes.get(), required(options, "no"), Kind.TEXT)
                : new TruthValue("true", "false", Kind.BOOLEAN);
    }

    private static TextConversion day(Options options) {
        return options.text("time").isPresent()
                ? choice(
                        options,
                        "time",
                        Map.of("midnight", new DayAtMidnight(date(options), Settings.zone(options, "midnight-in"))))
                : date(options);
    }

    private static IdentifierType identifierType(Options options) {
        CodeList schemes = list(options, required(options, "list"));
        return new IdentifierType(
                schemes, column(options, schemes), options.text("national"), required(options, "others"));
    }

    private static GradeWithStatus gradeStatus(Options options) {
        return new GradeWithStatus(
                column(options, list(options, required(options, "list"))),
                options.map("scales"),
                options.text("honours").orElse(" e lode"),
                options.map("words"));
    }

    private static CalendarDate date(Options options) {
        List<DatePattern> patterns = new ArrayList<>();
        List<String> given = options.texts("pattern");
        for (String pattern : given.isEmpty() ? List.of("yyyy-MM-dd") : given) {
            patterns.add(DatePattern.of(pattern, pivot(options))
                    .orElseThrow(() -> options.wrong(
                            pattern + " is no date pattern", "yyyy, then MM and dd where it has them: dd/MM/yyyy")));
        }
        Zones zones = options.text("zone").isPresent() ? choice(options, "zone", Map.of("cut", Zones.CUT)) : Zones.NONE;
        return new CalendarDate(List.copyOf(patterns), zones, kind(options, Kind.TEXT));
    }

    /** Two digits below it are years of this century. */
    private static int pivot(Options options) {
        return Integer.parseInt(options.text("pivot").orElse("0"));
    }

    private static TextConversion phone(Options options) {
        String region = required(options, "region");
        if (region.equals("any")) {
            return new InternationalPhone();
        }
        return Phone.of(
                        region,
                        options.text("foreign").orElse("+"),
                        options.text("groups").orElse(""))
                .orElseThrow(() -> options.wrong("no country " + region + " can be called", "alpha-2: MA"));
    }

    private static Conversion codes(Options options) {
        CodeList list = list(options, required(options, "list"));
        CodeColumn column = column(options, list);
        if (options.target().holds() == Holds.CODED && options.map("with").containsKey(LabelledCode.LABEL)) {
            return new LabelledCode(coded(options, list, column), column.name(), labels(options, list));
        }
        return options.target().holds() == Holds.CODED
                ? coded(options, list, column)
                : new Scalar("codes", byPrefix(options, column));
    }

    /** The labels of a list in the row's language; none without one. */
    private static Function<String, Optional<String>> labels(Options options, CodeList list) {
        Optional<String> language = options.text("language");
        return code -> language.flatMap(known -> list.label(code, known));
    }

    private static ValueConversion coded(Options options, CodeList list, CodeColumn column) {
        Sources sources = options.text("source").isPresent()
                ? choice(options, "source", Map.of("any", Sources.ANY))
                : Sources.OWN;
        CodeList within =
                options.text("within").map(name -> list(options, name)).orElse(list);
        var codes = new CodedValue(list, column, sources, kind(options, Kind.TEXT), within);
        Optional<String> broader = options.text("broader");
        if (broader.isPresent()) {
            return new BroaderCode(codes, list(options, broader.get()));
        }
        Optional<String> bands = options.text("bands");
        return bands.isPresent() ? new PercentBands(codes, bands(options, list, bands.get())) : codes;
    }

    private static List<PercentBands.Band> bands(Options options, CodeList list, String name) {
        CodeColumn column = list.column(name)
                .orElseThrow(() -> options.wrong(
                        "code list " + list.name() + " has no column " + name, "a column of bands such as 25-74"));
        return PercentBands.of(list, column);
    }

    private static Conversion country(Options options) {
        CodeList countries = list(options, "countries");
        PlainCode code = plain(options, column(options, countries), Kind.TEXT);
        return new Scalar("country", options.text("capitals").isPresent() ? new Capitals(code) : code);
    }

    private static TextConversion byPrefix(Options options, CodeColumn column) {
        PlainCode plain = plain(options, column, canonicalKind(options));
        int prefix = number(options, "prefix");
        return prefix > 0 ? new ByPrefix(column, prefix, plain) : plain;
    }

    private static Kind canonicalKind(Options options) {
        return options.target().holds() == Holds.NUMBER ? Kind.NUMBER : Kind.TEXT;
    }

    private static PlainCode plain(Options options, CodeColumn column, Kind canonical) {
        return new PlainCode(column, number(options, "pad"), kind(options, Kind.TEXT), canonical);
    }

    private static Conversion classification(Options options) {
        int minimum = Integer.parseInt(options.text("minimum").orElse("1"));
        String system = options.text("system").orElse(options.dialect());
        options.writesSourcesOf(system);
        var codes = new ClassificationCode(list(options, required(options, "list")), system, minimum);
        return options.map("with").containsKey(LabelledCode.LABEL)
                ? new LabelledCode(codes, system, labels(options, codes.list()))
                : codes;
    }

    private static Conversion grade(Options options) {
        Map<String, String> scales = options.map("scales");
        if (!scales.isEmpty()) {
            return inOwnScale(options, scales);
        }
        if (options.text("outcome-words").isPresent() || options.text("honours").isPresent()) {
            return withOutcome(options);
        }
        String scale = required(options, "scale");
        Set<String> parts = options.map("with").keySet();
        return new GradeInOneScale(
                GradeScale.named(scale)
                        .orElseThrow(() -> options.wrong("there is no scale " + scale, "MA-20, IT-30, …")),
                marks(options),
                parts.contains(GradeInOneScale.MENTION) ? mentions(options) : new Unsaid(),
                parts.contains(GradeInOneScale.OUTCOME) ? outcomes(options) : new Unsaid());
    }

    /** A mark is a text with a decimal mark, or a whole number of its parts. */
    private static TextConversion marks(Options options) {
        return options.text("shift").isPresent()
                ? decimal(options)
                : new DecimalNumber(mark(options), BigDecimal.ONE, kind(options, Kind.TEXT));
    }

    private static CodedValue mentions(Options options) {
        CodeList mentions = list(options, "mention");
        CodeColumn column = column(options, mentions);
        return new CodedValue(mentions, column, Sources.OWN, codeKind(options, column), mentions);
    }

    private static Scalar outcomes(Options options) {
        CodeColumn column = column(options, list(options, "grade-outcome"));
        return new Scalar("codes", new PlainCode(column, 0, codeKind(options, column), Kind.TEXT));
    }

    /** Beside a mark that is a number stand codes that are numbers, where all of them are. */
    private static Kind codeKind(Options options, CodeColumn column) {
        boolean digits = column.nativeCodes().stream().allMatch(code -> Slices.isDigits(code, 0, code.length()));
        return digits ? kind(options, Kind.TEXT) : Kind.TEXT;
    }

    private static Conversion withOutcome(Options options) {
        CodeList outcomes = list(options, "grade-outcome");
        Set<String> parts = options.map("with").keySet();
        GradeScale scale = scale(options);
        ValueConversion mentions = parts.contains(GradeInOneScale.MENTION) ? mentions(options) : new Unsaid();
        return new GradeWithOutcome(
                new GradeInOneScale(scale, marks(options), mentions, new Unsaid()),
                scale,
                parts.contains(GradeInOneScale.OUTCOME) ? Optional.of(column(options, outcomes)) : Optional.empty(),
                options.text("outcome-words").flatMap(outcomes::column),
                options.text("honours").orElse(""));
    }

    private static GradeScale scale(Options options) {
        String scale = required(options, "scale");
        return GradeScale.named(scale)
                .orElseThrow(() -> options.wrong("there is no scale " + scale, "MA-20, IT-30, …"));
    }

    private static GradeInOwnScale inOwnScale(Options options, Map<String, String> scales) {
        return new GradeInOwnScale(
                scales, mark(options), options.text("honours").orElse(" e lode"));
    }

    private static CodedValue levels(Options options) {
        CodeList cefr = list(options, "cefr");
        return new CodedValue(cefr, column(options, cefr), Sources.OWN);
    }

    private static Conversion followed(Options options) {
        CodeList list = list(options, required(options, "list"));
        return new FollowedCode(
                new CodedValue(list, column(options, list), Sources.OWN),
                Canonical.NAMES.of(required(options, "member")),
                Canonical.NAMES.of(required(options, "by")),
                required(options, "second"));
    }

    private static Conversion consent(Options options) {
        Options dates = options.nested("dates");
        String as = dates.text("as").orElse("date");
        TextConversion days = as.equals("instant") ? LocalMidnight.of(dates) : date(dates);
        CodeList purposes = list(options, "purpose");
        return new Consent(
                days,
                truth(options),
                purposes,
                purposes.column(options.dialect())
                        .or(() -> purposes.column(CodeList.CANONICAL))
                        .orElseThrow());
    }
}

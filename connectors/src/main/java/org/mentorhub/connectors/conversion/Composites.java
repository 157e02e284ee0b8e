package org.mentorhub.connectors.conversion;

import static org.mentorhub.connectors.conversion.Settings.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.conversion.Options.Target.Holds;
import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/** Makes the conversions of several members in one text that rows ask for. */
final class Composites {

    private static final Pattern MEMBER = Pattern.compile("\\{([A-Za-z]+)}([^{]*)");

    private Composites() {}

    static Composite of(Options options) {
        String pattern = required(options, "pattern");
        Options members = options.nested("members");
        List<Composite.Piece> pieces = new ArrayList<>();
        Matcher each = MEMBER.matcher(pattern);
        int end = 0;
        while (each.find() && each.start() == end) {
            end = each.end();
            Options member = members.nested(each.group(1));
            String as = member.text("as").orElse("text");
            if (!(Conversions.of(as, new Member(member, as)) instanceof ValueConversion conversion)) {
                throw options.wrong("as: " + as + " is no part of a text", "text, date, codes, …");
            }
            pieces.add(new Composite.Piece(Canonical.NAMES.of(each.group(1)), conversion, each.group(2)));
        }
        boolean parted = pieces.stream().limit(Math.max(0, pieces.size() - 1)).noneMatch(piece -> piece.after()
                .isEmpty());
        if (end < pattern.length() || pieces.size() < 2 || !parted) {
            throw options.wrong("pattern: " + pattern + " parts nothing", "pattern: \"{on} {by}: {note}\"");
        }
        return new Composite(pattern, pieces);
    }

    /**
     * What a row says of one member.
     *
     * @param options what stands under its name
     * @param as its conversion
     */
    private record Member(Options options, String as) implements Options {

        @Override
        public Target target() {
            return new Target(as.equals("codes") ? Holds.CODED : Holds.OTHER, Integer.MAX_VALUE);
        }

        @Override
        public Optional<String> text(String key) {
            return options.text(key);
        }

        @Override
        public List<String> texts(String key) {
            return options.texts(key);
        }

        @Override
        public Map<String, String> map(String key) {
            return options.map(key);
        }

        @Override
        public Options nested(String key) {
            return options.nested(key);
        }

        @Override
        public String dialect() {
            return options.dialect();
        }

        @Override
        public Repertoire repertoire() {
            return options.repertoire();
        }

        @Override
        public CodeLists lists() {
            return options.lists();
        }

        @Override
        public void uses(CodeList list) {
            options.uses(list);
        }

        @Override
        public void writesSourcesOf(String system) {
            options.writesSourcesOf(system);
        }

        @Override
        public BadOption wrong(String what, String instead) {
            return options.wrong(what, instead);
        }
    }
}

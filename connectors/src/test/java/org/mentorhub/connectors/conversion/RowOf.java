package org.mentorhub.connectors.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.mentorhub.connectors.conversion.Options.Target.Holds;
import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/**
 * A row as tables write it, {@code as: codes, list: sex}, outside any table. What the compiler knows of the field stands among its keys:
 * {@code holds: CODED}, {@code most: 20}, {@code room: 8}, {@code letters: ascii}, {@code dialect: ma-anapec}.
 *
 * @param keys what it says
 * @param used names of the lists that were used
 * @param sources systems whose source codes are written
 */
record RowOf(Map<String, Object> keys, Set<String> used, Set<String> sources) implements Options {

    static RowOf row(String yaml) {
        return new RowOf(Flow.map(yaml), new TreeSet<>(), new TreeSet<>());
    }

    Conversion conversion() {
        return Conversions.of(text("as").orElseThrow(), this);
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(keys.get(key)).map(Object::toString);
    }

    @Override
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        switch (keys.get(key)) {
            case null -> {}
            case List<?> list -> list.forEach(each -> texts.add(each.toString()));
            case Object text -> texts.add(text.toString());
        }
        return texts;
    }

    @Override
    public Map<String, String> map(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        nestedKeys(key).forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    @Override
    public Options nested(String key) {
        return new RowOf(nestedKeys(key), used, sources);
    }

    private Map<String, Object> nestedKeys(String key) {
        Map<String, Object> nested = new LinkedHashMap<>();
        if (keys.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> nested.put(name.toString(), value));
        }
        return nested;
    }

    @Override
    public Target target() {
        return new Target(
                Holds.valueOf(text("holds").orElse("LINE")),
                Integer.parseInt(text("most").orElse("200")));
    }

    @Override
    public String dialect() {
        return text("dialect").orElse("here");
    }

    @Override
    public Repertoire repertoire() {
        return text("letters").isPresent()
                ? text -> text.chars().allMatch(c -> c < 128) ? Optional.of(text) : Optional.empty()
                : Repertoire.ALL;
    }

    @Override
    public OptionalInt width() {
        return text("room").map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    public CodeLists lists() {
        return CodeLists.load();
    }

    @Override
    public void uses(CodeList list) {
        used.add(list.name());
    }

    @Override
    public void writesSourcesOf(String system) {
        sources.add(system);
    }

    @Override
    public BadOption wrong(String what, String instead) {
        return new BadOption(what + "; write " + instead);
    }
}

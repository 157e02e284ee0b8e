package org.mentorhub.connectors.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentorhub.connectors.standard.LinkedDataGraph.Thing;
import org.mentorhub.connectors.standard.LinkedDataGraph.Value;
import org.mentorhub.connectors.standard.Turtle.Resource;

/**
 * Checks a graph by the standard's SHACL shapes, as far as they go: counts, classes with their subclasses, datatypes, kinds of nodes, one
 * text a language, alternatives, inner shapes, fixed values. No library for SHACL is at hand.
 */
final class Shapes {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final Map<String, Pattern> LEXICAL = Map.of(
            "http://www.w3.org/2001/XMLSchema#dateTime",
            Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?"),
            "http://www.w3.org/2001/XMLSchema#duration",
            Pattern.compile("-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?"),
            "http://www.w3.org/2001/XMLSchema#anyURI",
            Pattern.compile("\\S+"));

    private final Map<String, Resource> shapes;
    private final Map<String, Thing> graph;
    private final Set<String> faults = new LinkedHashSet<>();

    private Shapes(Map<String, Resource> shapes, Map<String, Thing> graph) {
        this.shapes = shapes;
        this.graph = graph;
    }

    /** What breaks the shapes: the class, the property, and what is asked of it. */
    static List<String> faults(List<Path> files, JsonNode credential, JsonNode context) {
        var check = new Shapes(Turtle.read(files), LinkedDataGraph.of(credential, context));
        check.run();
        return List.copyOf(check.faults);
    }

    private void run() {
        for (Resource shape : shapes.values()) {
            String target = shape.one(SH + "targetClass");
            graph.values().stream()
                    .filter(thing -> !target.isEmpty() && isA(thing, target))
                    .forEach(thing -> check(shape, thing, shortly(target), faults));
        }
    }

    private void check(Resource shape, Thing thing, String about, Set<String> found) {
        for (Object named : shape.all(SH + "property")) {
            Resource rule = named instanceof Resource inner ? inner : shapes.get(named.toString());
            if (rule != null && !rule.one(SH + "deactivated").equals("true")) {
                property(rule, thing, about + " " + shortly(rule.one(SH + "path")), found);
            }
        }
    }

    private void property(Resource rule, Thing thing, String about, Set<String> found) {
        Set<Value> values = thing.said().getOrDefault(rule.one(SH + "path"), Set.of());
        count(rule, values.size(), about, found);
        if (rule.one(SH + "uniqueLang").equals("true")) {
            Set<String> languages = new HashSet<>();
            values.stream()
                    .filter(value -> !languages.add(value.language()))
                    .forEach(value -> found.add(about + ": one a language"));
        }
        rule.all(SH + "hasValue").stream()
                .filter(asked -> values.stream().noneMatch(value -> value.text().equals(asked)))
                .forEach(asked -> found.add(about + ": needs " + asked));
        for (Value value : values) {
            if (!fits(rule, value)) {
                found.add(about + ": not " + value.text() + " of " + shortly(value.datatype()));
            }
            for (Object inner : rule.all(SH + "node")) {
                Thing node = graph.get(value.text());
                if (node != null && shapes.get(inner.toString()) != null) {
                    check(shapes.get(inner.toString()), node, about, found);
                }
            }
        }
    }

    private static void count(Resource rule, int count, String about, Set<String> found) {
        String least = rule.one(SH + "minCount");
        String most = rule.one(SH + "maxCount");
        if (!least.isEmpty() && count < Integer.parseInt(least)) {
            found.add(about + ": at least " + least);
        }
        if (!most.isEmpty() && count > Integer.parseInt(most)) {
            found.add(about + ": at most " + most);
        }
    }

    private boolean fits(Resource rule, Value value) {
        String kind = rule.one(SH + "nodeKind");
        boolean kindFits =
                !(kind.endsWith("#Literal") && value.isThing()) && !(kind.endsWith("#IRI") && !isNamed(value));
        boolean classFits = rule.all(SH + "class").stream().allMatch(wanted -> isA(value, wanted.toString()));
        String datatype = rule.one(SH + "datatype");
        boolean typeFits = datatype.isEmpty() || isOf(value, datatype);
        List<Object> either = new ArrayList<>();
        rule.all(SH + "or").forEach(list -> either.addAll((List<?>) list));
        boolean oneFits = either.isEmpty() || either.stream().anyMatch(each -> fits((Resource) each, value));
        return kindFits && classFits && typeFits && oneFits;
    }

    private static boolean isOf(Value value, String datatype) {
        boolean texts = datatype.equals(LANG_STRING)
                ? !value.language().isEmpty()
                : value.language().isEmpty();
        Pattern form = LEXICAL.get(datatype);
        return texts
                && value.datatype().equals(datatype)
                && (form == null || form.matcher(value.text()).matches());
    }

    private boolean isNamed(Value value) {
        Thing thing = value.isThing() ? graph.get(value.text()) : null;
        return thing != null && thing.isNamed();
    }

    private boolean isA(Value value, String wanted) {
        Thing thing = value.isThing() ? graph.get(value.text()) : null;
        return thing != null && isA(thing, wanted);
    }

    private boolean isA(Thing thing, String wanted) {
        return thing.types().stream().anyMatch(type -> isBelow(type, wanted, 0));
    }

    private boolean isBelow(String type, String wanted, int depth) {
        Resource known = shapes.get(type);
        return type.equals(wanted)
                || (known != null
                        && depth < 8
                        && known.all(SUBCLASS).stream()
                                .anyMatch(above -> isBelow(above.toString(), wanted, depth + 1)));
    }

    private static String shortly(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}

package org.mentorhub.connectors.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A credential as a graph, by the standard's own context. Of JSON-LD it knows what that context uses: terms, {@code @type}, containers by
 * language. What the context does not know says nothing, as in JSON-LD. The terms of the W3C's first context for credentials, which is not
 * among the samples, stand here.
 */
final class LinkedDataGraph {

    private static final String CRED = "https://www.w3.org/2018/credentials#";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final List<String> NODES = List.of(
            "issuer", "credentialSubject", "credentialSchema", "credentialStatus", "evidence", "termsOfUse", "holder");
    private static final List<String> TIMES =
            List.of("issuanceDate", "issued", "expirationDate", "validFrom", "validUntil");

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Thing> things = new LinkedHashMap<>();

    /** What a word of the document means: a property or type, and what its values are. */
    private record Term(String iri, String type, boolean byLanguage) {}

    /** A value: of a literal the datatype, and the language where it has one; of a thing its name. */
    record Value(String text, String datatype, String language) {
        boolean isThing() {
            return datatype.isEmpty();
        }
    }

    /** A node of the graph; one without a name of its own is called by its number. */
    record Thing(String name, Set<String> types, Map<String, Set<Value>> said) {
        private Thing(String name) {
            this(name, new LinkedHashSet<>(), new LinkedHashMap<>());
        }

        boolean isNamed() {
            return !name.startsWith("_:");
        }
    }

    private LinkedDataGraph(JsonNode context) {
        context.properties().forEach(term -> {
            JsonNode meaning = term.getValue();
            String iri =
                    meaning.isTextual() ? meaning.asText() : meaning.path("@id").asText();
            String type = full(context, meaning.path("@type").asText());
            terms.put(term.getKey(), new Term(full(context, iri), type, meaning.has("@container")));
        });
        NODES.forEach(term -> terms.put(term, new Term(CRED + term, "@id", false)));
        TIMES.forEach(term -> terms.put(term, new Term(CRED + term, XSD + "dateTime", false)));
    }

    /** The things by name, those of the same name as one. */
    static Map<String, Thing> of(JsonNode credential, JsonNode context) {
        var graph = new LinkedDataGraph(context.path("@context"));
        graph.thing(credential);
        return graph.things;
    }

    private String thing(JsonNode node) {
        String name = node.path("id").isTextual() ? node.path("id").asText() : "_:" + things.size();
        Thing thing = things.computeIfAbsent(name, Thing::new);
        each(node.path("type"), type -> {
            if (terms.containsKey(type.asText())) {
                thing.types.add(terms.get(type.asText()).iri);
            }
        });
        node.properties().forEach(member -> {
            Term term = terms.get(member.getKey());
            if (term != null) {
                each(member.getValue(), value -> say(thing, term, value));
            }
        });
        return name;
    }

    private void say(Thing thing, Term term, JsonNode value) {
        Set<Value> values = thing.said.computeIfAbsent(term.iri, each -> new LinkedHashSet<>());
        if (term.byLanguage) {
            value.properties()
                    .forEach(texts -> each(
                            texts.getValue(),
                            text -> values.add(new Value(text.asText(), LANG_STRING, texts.getKey()))));
        } else if (value.isObject()) {
            values.add(new Value(thing(value), "", ""));
        } else if (term.type.equals("@id")) {
            things.computeIfAbsent(value.asText(), Thing::new);
            values.add(new Value(value.asText(), "", ""));
        } else {
            values.add(new Value(value.asText(), term.type.isEmpty() ? XSD + "string" : term.type, ""));
        }
    }

    private static void each(JsonNode value, Consumer<JsonNode> taker) {
        if (value.isArray()) {
            value.forEach(taker);
        } else if (!value.isMissingNode() && !value.isNull()) {
            taker.accept(value);
        }
    }

    private static String full(JsonNode context, String iri) {
        int colon = iri.indexOf(':');
        JsonNode prefix = context.path(colon < 0 ? "" : iri.substring(0, colon));
        return prefix.isTextual() ? prefix.asText() + iri.substring(colon + 1) : iri;
    }
}

package org.mentorhub.connectors.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads as much of Turtle as the standard's shapes are written in: prefixes, predicate lists, blank nodes, collections. */
final class Turtle {

    private static final Pattern TOKEN = Pattern.compile(
            "<[^>]*>|\"\"\"(?s:.*?)\"\"\"(@[a-z]+)?|'''(?s:.*?)'''(@[a-z]+)?|\"([^\"\\\\]|\\\\.)*\"(@[a-z]+|\\^\\^[\\w:]+)?|@prefix|[A-Za-z]*:[\\w/-]*|[\\w]+|[;,.\\[\\]()]|#[^\\n"
                + "]*|\\s+");
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Resource> resources;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    /** What is said of one thing: texts without quotes, IRIs in full, blank nodes, collections. */
    record Resource(String iri, Map<String, List<Object>> said) {

        List<Object> all(String property) {
            return said.getOrDefault(property, List.of());
        }

        /** The only text or IRI, or empty. */
        String one(String property) {
            return all(property).stream().findFirst().map(Object::toString).orElse("");
        }
    }

    private Turtle(String text, Map<String, Resource> resources) {
        this.resources = resources;
        Matcher token = TOKEN.matcher(text);
        while (token.lookingAt()) {
            if (!token.group().isBlank() && !token.group().startsWith("#")) {
                tokens.add(token.group());
            }
            token.region(token.end(), text.length());
        }
        if (token.regionStart() < text.length()) {
            throw new IllegalStateException(
                    "no Turtle: " + text.substring(token.regionStart()).lines().findFirst());
        }
    }

    /** All that these files say together. */
    static Map<String, Resource> read(List<Path> files) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                new Turtle(Files.readString(file), resources).statements();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return resources;
    }

    private void statements() {
        while (at < tokens.size()) {
            if (tokens.get(at).equals("@prefix")) {
                prefixes.put(tokens.get(at + 1), tokens.get(at + 2).replaceAll("[<>]", ""));
                at += 4;
            } else {
                String subject = iri(tokens.get(at++));
                predicates(resources.computeIfAbsent(subject, name -> new Resource(name, new LinkedHashMap<>())));
                at++;
            }
        }
    }

    private void predicates(Resource subject) {
        while (!List.of(".", "]").contains(tokens.get(at))) {
            if (tokens.get(at).equals(";")) {
                at++;
                continue;
            }
            String word = tokens.get(at++);
            List<Object> objects =
                    subject.said().computeIfAbsent(word.equals("a") ? TYPE : iri(word), name -> new ArrayList<>());
            objects.add(object());
            while (tokens.get(at).equals(",")) {
                at++;
                objects.add(object());
            }
        }
    }

    private Object object() {
        String token = tokens.get(at++);
        if (token.equals("[")) {
            Resource blank = new Resource("", new LinkedHashMap<>());
            predicates(blank);
            at++;
            return blank;
        }
        if (token.equals("(")) {
            List<Object> items = new ArrayList<>();
            while (!tokens.get(at).equals(")")) {
                items.add(object());
            }
            at++;
            return items;
        }
        return token.startsWith("\"") || token.startsWith("'")
                ? token.replaceAll("^[\"']+|[\"']+(@.*|\\^\\^.*)?$", "")
                : iri(token);
    }

    private String iri(String token) {
        if (token.startsWith("<")) {
            return token.substring(1, token.length() - 1);
        }
        int colon = token.indexOf(':');
        return colon < 0 ? token : prefixes.get(token.substring(0, colon + 1)) + token.substring(colon + 1);
    }
}

package org.mentorhub.connectors.draft;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.Node;

/** Gathers the fields of JSON and XML samples. */
final class SampleTrees {

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']+)");
    private static final int DECLARATION_AT_MOST = 200;

    /** Paths of what repeats, in any sample. */
    private final Set<List<String>> lists = new HashSet<>();

    private final Map<List<String>, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    private SampleTrees() {}

    static Samples json(List<Node> roots) {
        return new Samples(new SampleForm.Json(), new SampleTrees().fields(roots));
    }

    static Samples xml(List<Node> roots, byte[] document) {
        var trees = new SampleTrees();
        List<NativeField> fields = trees.fields(roots);
        Node root = roots.getFirst();
        return new Samples(new SampleForm.Xml(charset(document), root.name().toString(), trees.namespaces), fields);
    }

    private List<NativeField> fields(List<Node> roots) {
        roots.forEach(root -> walk(root, List.of()));
        List<NativeField> fields = new ArrayList<>();
        values.forEach((path, texts) -> fields.add(field(path, texts)));
        return fields;
    }

    private NativeField field(List<String> path, List<String> texts) {
        int around = 0;
        int depth = 0;
        for (int length = 1; length <= path.size(); length++) {
            if (lists.contains(path.subList(0, length))) {
                around = length;
                depth++;
            }
        }
        return new NativeField(path, around, depth, texts);
    }

    private void walk(Node node, List<String> path) {
        see(node);
        for (int at = 0; at < node.attributeCount(); at++) {
            Node attribute = node.attribute(at);
            value(attribute, with(path, "@" + attribute.name()));
        }
        switch (node.kind()) {
            case GROUP -> members(node, path);
            case LIST -> items(node, path);
            case NULL -> {}
            case TEXT, NUMBER, BOOLEAN -> value(node, path);
        }
    }

    private void members(Node group, List<String> path) {
        Set<String> met = new HashSet<>();
        for (int at = 0; at < group.size(); at++) {
            List<String> member = with(path, group.child(at).name().toString());
            if (!met.add(member.getLast())) {
                lists.add(member);
            }
            walk(group.child(at), member);
        }
    }

    private void items(Node list, List<String> path) {
        lists.add(path);
        for (int at = 0; at < list.size(); at++) {
            walk(list.child(at), path);
        }
    }

    private void value(Node node, List<String> path) {
        if (!path.isEmpty() && !node.text().isBlank()) {
            values.computeIfAbsent(path, each -> new ArrayList<>())
                    .add(node.text().strip());
        }
    }

    private void see(Node node) {
        String namespace = node.name().namespace();
        if (!namespace.isEmpty()) {
            String shown = node.name().toString();
            int colon = shown.indexOf(':');
            namespaces.putIfAbsent(colon < 0 ? "" : shown.substring(0, colon), namespace);
        }
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static Charset charset(byte[] document) {
        String head =
                new String(document, 0, Math.min(document.length, DECLARATION_AT_MOST), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}

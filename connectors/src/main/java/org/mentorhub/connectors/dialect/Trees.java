package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.CanonicalDocument;

/** Canonical JSON as a light tree and back, and the marks and places in it. */
final class Trees {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONG_DIGITS = 18;

    private Trees() {}

    /** The tree of a document, with the model's names: the one that holds it, where one does. Whoever gets it does not change it. */
    static Node of(CanonicalDocument document) {
        return document.value() instanceof Node tree ? tree : of(document.content(), Name.ROOT, Canonical.NAMES);
    }

    /** The tree of a JSON value. */
    static Node of(JsonNode json, Name name, Names names) {
        if (json.isObject()) {
            Node group = Node.group(name);
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                group.add(of(member.getValue(), names.findOrNew("", member.getKey(), ""), names));
            }
            return group;
        }
        if (json.isArray()) {
            Node list = Node.list(name);
            for (JsonNode item : json) {
                list.add(of(item, Name.ITEM, names));
            }
            return list;
        }
        if (json.isNumber()) {
            return Node.number(name, json.decimalValue().toPlainString());
        }
        return json.isBoolean()
                ? Node.bool(name, json.booleanValue())
                : json.isNull() ? Node.nil(name) : Node.text(name, json.asText());
    }

    /** The JSON value of a tree; an element's attributes stand under names that begin with {@code @}. */
    static JsonNode json(Node node) {
        return switch (node.kind()) {
            case TEXT -> node.attributeCount() == 0 ? JSON.textNode(node.text()) : object(node);
            case NUMBER -> number(node.text());
            case BOOLEAN -> JSON.booleanNode(node.text().equals("true"));
            case NULL -> JSON.nullNode();
            case LIST -> list(node);
            case GROUP -> object(node);
        };
    }

    /** The JSON object of a group with those members only. */
    static ObjectNode json(Node group, Set<String> members) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < group.size(); i++) {
            String name = group.child(i).name().toString();
            if (members.contains(name)) {
                object.set(name, json(group.child(i)));
            }
        }
        return object;
    }

    /** {@code education[0].level}: members by dots, items by place from 0. */
    static String path(Node node) {
        Node parent = node.parent();
        if (parent == null) {
            return "";
        }
        String above = path(parent);
        if (parent.kind() == Kind.LIST) {
            return above + "[" + indexIn(parent, node) + "]";
        }
        return above.isEmpty() ? node.name().toString() : above + "." + node.name();
    }

    /** What stands at such a path, or null. */
    static @Nullable Node find(Node root, String path) {
        Node at = root;
        for (String step : path.split("[.\\[]", -1)) {
            if (at == null) {
                return null;
            }
            at = step.endsWith("]")
                    ? item(at, Integer.parseInt(step.substring(0, step.length() - 1)))
                    : at.first(Canonical.NAMES.findOrNew("", step, ""));
        }
        return at;
    }

    private static @Nullable Node item(Node list, int index) {
        return index < list.size() ? list.child(index) : null;
    }

    /** The place of an item in its list, from 0. */
    static int indexIn(Node list, Node item) {
        for (int i = 0; i < list.size(); i++) {
            if (list.child(i) == item) {
                return i;
            }
        }
        return -1;
    }

    /** Whether nothing was put into the node since it was made as a group, save what stands in every document of the table. */
    static boolean isEmpty(Node node) {
        if (node.kind() != Kind.GROUP) {
            return false;
        }
        for (int i = 0; i < node.size(); i++) {
            if (!node.child(i).isImplied() && !isEmpty(node.child(i))) {
                return false;
            }
        }
        for (int i = 0; i < node.attributeCount(); i++) {
            if (!node.attribute(i).isImplied()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a native node says nothing: null, white space, or a group or list of such, and no attribute says more. */
    static boolean isBlank(Node node) {
        if (node.isNull()) {
            return true;
        }
        for (int i = 0; i < node.size(); i++) {
            if (!isBlank(node.child(i))) {
                return false;
            }
        }
        for (int i = 0; i < node.attributeCount(); i++) {
            if (!node.attribute(i).text().isBlank()) {
                return false;
            }
        }
        return node.text().isBlank();
    }

    /** Whether something stands in the node that no row took. */
    static boolean isMoreThanTaken(Node node) {
        var left = new ArrayList<Node>();
        node.eachNotTaken(each -> {
            if (!isBlank(each)) {
                left.add(each);
            }
        });
        return !left.isEmpty();
    }

    /** The same content again under the same name. */
    static Node copy(Node node) {
        Node copy = Node.group(node.name());
        for (int i = 0; i < node.attributeCount(); i++) {
            copy.addAttribute(node.attribute(i).name(), node.attribute(i).text());
        }
        for (int i = 0; i < node.size(); i++) {
            copy.add(copy(node.child(i)));
        }
        copy.becomes(node.kind(), node.text());
        return copy;
    }

    /** Marks the node and all around it as used. */
    static void take(Node node) {
        for (Node at = node; at != null && !at.isTaken(); at = at.parent()) {
            at.take();
        }
    }

    /** Gives back an item of which nothing was read: kept as a whole, for of one that is not written again the parts would go into another. */
    static void releaseUnread(Node item) {
        if (isMoreThanTaken(item) || (item.kind() == Kind.GROUP && !isBlank(item))) {
            item.release();
        }
    }

    /** How many nodes there are below one. */
    static int count(Node node) {
        int count = node.size();
        for (int i = 0; i < node.size(); i++) {
            count += count(node.child(i));
        }
        return count;
    }

    /** Whether an item stands before one that a row before this has read: they are written in the order of the rows. */
    static boolean isBeforeTaken(Node item) {
        Node list = item.parent();
        if (list == null || list.kind() != Kind.LIST) {
            return false;
        }
        boolean later = false;
        for (int i = list.size() - 1; i >= 0 && list.child(i) != item; i--) {
            later |= list.child(i).isTaken();
        }
        return later;
    }

    /** Marks the node, all around it and all below it. */
    static void takeDeep(Node node) {
        take(node);
        for (int i = 0; i < node.size(); i++) {
            takeDeep(node.child(i));
        }
        for (int i = 0; i < node.attributeCount(); i++) {
            take(node.attribute(i));
        }
    }

    private static JsonNode number(String digits) {
        boolean small = digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        if (!small || digits.length() > LONG_DIGITS) {
            return DecimalNode.valueOf(new BigDecimal(digits));
        }
        long whole = Long.parseLong(digits);
        return whole == (int) whole ? JSON.numberNode((int) whole) : JSON.numberNode(whole);
    }

    private static ArrayNode list(Node node) {
        ArrayNode list = JSON.arrayNode(node.size());
        for (int i = 0; i < node.size(); i++) {
            list.add(json(node.child(i)));
        }
        return list;
    }

    private static ObjectNode object(Node node) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < node.attributeCount(); i++) {
            object.put("@" + node.attribute(i).name(), node.attribute(i).text());
        }
        for (int i = 0; i < node.size(); i++) {
            object.set(node.child(i).name().toString(), json(node.child(i)));
        }
        if (!node.text().isBlank()) {
            object.put("text", node.text());
        }
        return object;
    }
}

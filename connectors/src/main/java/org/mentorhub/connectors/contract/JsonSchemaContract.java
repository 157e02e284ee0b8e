package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.JsonLists;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;

/**
 * A JSON document's shape as JSON Schema 2020-12. It speaks of documents whose texts have no blanks at their ends and are in Unicode's form
 * NFC; the hub takes such blanks away and composes letters itself.
 */
public final class JsonSchemaContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 15;

    private final NativeShape shape;
    private final Set<LeftRule> left = new LinkedHashSet<>();

    private JsonSchemaContract(NativeShape shape) {
        this.shape = shape;
        left.addAll(shape.left());
        List.of(FormatRule.JSON_DUPLICATE, FormatRule.BOUND_DEPTH, FormatRule.SIZE, FormatRule.CHARACTER_SURROGATE)
                .forEach(rule -> left.add(new LeftRule(rule.code(), "", "")));
    }

    /** The contract of that document. */
    public static Contract of(NativeShape shape) {
        var contract = new JsonSchemaContract(shape);
        return new Contract(List.of(contract.file()), List.copyOf(contract.left));
    }

    private Contract.Artifact file() {
        return Contract.Artifact.json(
                shape.type().id() + ".schema.json", "JSON Schema 2020-12 of the document", schema());
    }

    private ObjectNode schema() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put(
                        "$id",
                        "urn:mentor-hub:contract:" + shape.dialect() + ":"
                                + shape.type().id())
                .put("title", shape.title() + ": " + shape.type().id())
                .put(
                        "$comment",
                        "Texts without blanks at their ends, in Unicode form NFC; the hub brings texts into that form"
                                + " itself. Members that are not named here are passed over and told so."
                                + compactLists());
        schema.setAll(group(shape.content(), "").put("type", "object"));
        ArrayNode blanks = JSON.arrayNode()
                .add(JSON.objectNode()
                        .set("enum", JSON.arrayNode().add(JSON.nullNode()).add("")));
        blanks.add(JSON.objectNode()
                .put("type", "object")
                .set("additionalProperties", JSON.objectNode().put("$ref", "#/$defs/nothing")));
        blanks.add(JSON.objectNode()
                .put("type", "array")
                .set("items", JSON.objectNode().put("$ref", "#/$defs/nothing")));
        schema.putObject("$defs").putObject("nothing").set("anyOf", blanks);
        schema.set("x-rules-left-to-the-hub", LeftRules.json(left));
        return schema;
    }

    private String compactLists() {
        boolean compact = shape.format() instanceof JsonFormat json && json.lists() == JsonLists.COMPACT;
        return compact ? " A list of one is written as its item; the hub reads both." : "";
    }

    private ObjectNode group(Shape.Group group, String place) {
        ObjectNode schema = JSON.objectNode();
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Member member : group.members()) {
            properties.set(
                    member.name().local(),
                    member(member, place + "/" + member.name().local()));
            if (member.needed()) {
                required.add(member.name().local());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode member(Member member, String place) {
        ObjectNode schema =
                switch (member.shape()) {
                    case Shape.Value value -> value(value, member, place);
                    case Shape.Group group -> group(group, member, place);
                    case Shape.Items items -> list(items, member, place);
                    case Shape.Places(List<Member> places) -> orNothing(places(places, place), member);
                    case Shape.Keyed(Shape item) ->
                        orNothing(
                                JSON.objectNode()
                                        .put("type", "object")
                                        .set("additionalProperties", orBlank(shape(item, place))),
                                member);
                    case Shape.Joined(String separator, ValueShape item) -> joined(separator, item, member, place);
                    case Shape.Anything anything -> JSON.objectNode();
                };
        return about(schema, member.about());
    }

    private ObjectNode group(Shape.Group group, Member member, String place) {
        ObjectNode schema = group(group, place);
        boolean refused = group.instead() == Shape.Instead.REFUSED;
        if (refused || member.needed()) {
            schema.put("type", "object");
        }
        List<ObjectNode> alternatives = new ArrayList<>(List.of(schema));
        group.text().ifPresent(alone -> alternatives.add(alone()));
        if (!refused || (member.needed() && group.needsContent())) {
            return anyOf(alternatives);
        }
        ArrayNode nothing = JSON.arrayNode();
        if (!member.needed()) {
            nothing.add(JSON.nullNode());
        }
        if (!group.needsContent()) {
            nothing.add("");
        }
        alternatives.add(JSON.objectNode().set("enum", nothing));
        return anyOf(alternatives);
    }

    /** A plain value that stands for a group with one member. */
    private static ObjectNode alone() {
        ObjectNode alone = JSON.objectNode();
        alone.putArray("type").add("string").add("number").add("boolean");
        return alone.put("minLength", 1);
    }

    private ObjectNode list(Shape.Items items, Member member, String place) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", orBlank(shape(items.item(), place)));
        if (member.needed()) {
            list.putObject("contains").putObject("not").put("$ref", "#/$defs/nothing");
        }
        if (items.single() == Shape.Single.REFUSED) {
            return orNothing(list, member);
        }
        ObjectNode loose = anyOf(List.of(list, shape(items.item(), place)));
        return member.needed() ? loose : orBlank(loose);
    }

    private ObjectNode shape(Shape shape, String place) {
        return member(
                new Member(this.shape.root(), Member.Kind.ELEMENT, shape, Member.Presence.NEEDED, Member.About.NOTHING),
                place);
    }

    private ObjectNode places(List<Member> places, String place) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        ArrayNode each = list.putArray("prefixItems");
        for (int i = 0; i < places.size(); i++) {
            each.add(member(places.get(i), place + "/" + i));
            if (places.get(i).needed()) {
                list.put("minItems", i + 1);
            }
        }
        return list;
    }

    private ObjectNode joined(String separator, ValueShape item, Member member, String place) {
        item.says().forEach(rule -> leave(rule, member, place));
        ObjectNode text = JSON.objectNode().put("description", "Several, with \"" + separator + "\" between two.");
        ArrayNode types = text.putArray("type").add("string").add("number").add("boolean");
        if (!member.needed()) {
            types.add("null");
        }
        return text;
    }

    private ObjectNode value(Shape.Value found, Member member, String place) {
        ValueShape value = found.value();
        List<ObjectNode> alternatives = new ArrayList<>();
        if (!value.codes().isEmpty() && value.others() == ValueShape.Others.REFUSED) {
            alternatives.add(codes(value));
        } else {
            if (value.kinds().contains(Kind.TEXT)) {
                alternatives.add(text(value));
            }
            if (value.kinds().contains(Kind.NUMBER)) {
                alternatives.add(number(value, member, place));
            }
            if (value.kinds().contains(Kind.BOOLEAN)) {
                alternatives.add(JSON.objectNode().put("type", "boolean"));
            }
        }
        ArrayNode signs = signs(found);
        if (!member.needed()) {
            alternatives.add(JSON.objectNode().set("enum", signs));
            return anyOf(alternatives);
        }
        ObjectNode needed = anyOf(alternatives);
        needed.putObject("not").set("enum", signs);
        return needed;
    }

    private static ObjectNode codes(ValueShape value) {
        ArrayNode codes = JSON.arrayNode();
        for (String code : value.codes()) {
            codes.add(code);
            if (value.kinds().contains(Kind.NUMBER) && isNumber(code)) {
                codes.add(Long.parseLong(code));
            }
        }
        return JSON.objectNode().set("enum", codes);
    }

    private static ArrayNode signs(Shape.Value found) {
        ArrayNode signs = JSON.arrayNode().add(JSON.nullNode()).add("");
        for (String sign : found.signs()) {
            if (!sign.isEmpty() && !sign.equals("null")) {
                signs.add(sign);
                if (isNumber(sign)) {
                    signs.add(Long.parseLong(sign));
                }
            }
        }
        return signs;
    }

    private static ObjectNode text(ValueShape value) {
        ObjectNode text = JSON.objectNode().put("type", "string");
        value.pattern().ifPresent(pattern -> text.put("pattern", "^(" + pattern + ")$"));
        if (value.maxLength() < Integer.MAX_VALUE) {
            text.put("maxLength", value.maxLength());
        }
        if (!value.codes().isEmpty()) {
            value.codes().forEach(text.putArray("examples")::add);
        }
        return text;
    }

    /** How a number is written no schema can see. */
    private ObjectNode number(ValueShape value, Member member, String place) {
        value.says().forEach(rule -> leave(rule, member, place));
        boolean whole = value.pattern()
                .filter(pattern -> pattern.matches("[-?\\[\\]{}0-9,|()]*"))
                .isPresent();
        return JSON.objectNode().put("type", whole ? "integer" : "number");
    }

    private void leave(String rule, Member member, String place) {
        left.add(new LeftRule(rule, LeftRules.pattern(member.about().canonical()), place));
    }

    private static ObjectNode orNothing(ObjectNode schema, Member member) {
        return member.needed()
                ? schema
                : anyOf(List.of(
                        schema, JSON.objectNode().set("enum", JSON.arrayNode().add(JSON.nullNode()))));
    }

    private static ObjectNode orBlank(ObjectNode schema) {
        return anyOf(List.of(schema, JSON.objectNode().put("$ref", "#/$defs/nothing")));
    }

    private static ObjectNode anyOf(List<ObjectNode> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        ObjectNode schema = JSON.objectNode();
        ArrayNode all = schema.putArray("anyOf");
        alternatives.forEach(all::add);
        return schema;
    }

    private static ObjectNode about(ObjectNode schema, Member.About about) {
        if (!about.title().isEmpty()) {
            schema.put("title", about.title());
        }
        String description = LeftRules.said(about);
        if (!description.isEmpty() && !schema.has("description")) {
            schema.put("description", description);
        }
        if (about.direction().equals("write-only")) {
            schema.put("readOnly", true);
        }
        return schema;
    }

    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        boolean digits = text.length() > start
                && text.length() < LONGEST_NUMBER
                && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
        return digits && (text.length() == start + 1 || text.charAt(start) != '0');
    }
}

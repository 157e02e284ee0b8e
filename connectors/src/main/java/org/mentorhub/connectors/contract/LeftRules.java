package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.schemas.CanonicalModel;

/** How contracts say what they leave to the hub, and what they say of a field. */
final class LeftRules {

    private LeftRules() {}

    /** By rule, the native places that it is about. */
    static Map<String, Set<String>> byRule(Collection<LeftRule> left) {
        Map<String, Set<String>> places = new TreeMap<>();
        left.forEach(rule -> places.computeIfAbsent(rule.code(), code -> new TreeSet<>())
                .add(rule.place().isEmpty() ? "/" : rule.place()));
        return places;
    }

    /** A list of {@code { rule, places }}. */
    static ArrayNode json(Collection<LeftRule> left) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        byRule(left).forEach((rule, places) -> {
            ArrayNode each = list.addObject().put("rule", rule).putArray("places");
            places.forEach(each::add);
        });
        return list;
    }

    /** What people want to know of a field, in a line. */
    static String said(Member.About about) {
        String to = about.canonical().isEmpty() ? "" : "Canonical " + about.canonical();
        String how = about.how().isEmpty() ? "" : (to.isEmpty() ? "" : ", ") + about.how();
        String direction = about.direction().equals("both") ? "" : ", " + about.direction();
        return to + how + direction;
    }

    static String pattern(String canonical) {
        return CanonicalModel.pattern(canonical);
    }
}

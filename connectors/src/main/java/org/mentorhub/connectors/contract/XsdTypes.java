package org.mentorhub.connectors.contract;

import java.util.Set;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * Values as simple types.
 *
 * @param left where rules go that a type cannot say
 */
record XsdTypes(Set<LeftRule> left) {

    /** What XML can hold and the model takes as text. */
    private static final String PLAIN = "[^\u007f-\u009f\u2028\u2029]*";

    /** The type of a value that stands at a member. */
    String simple(Shape.Value value, Member member, XsdFile in, String indent) {
        leaveNeed(value, member);
        leaveLength(value, member);
        return type(value, in, "<xs:simpleType>", member.needed(), indent);
    }

    /** The name of a type of its own for the value that stands at a member, where its element has attributes besides. */
    String named(Shape.Value value, Member member, XsdFile in, String id) {
        leaveNeed(value, member);
        leaveLength(value, member);
        in.add(type(value, in, "<xs:simpleType name=\"" + id + "\">", member.needed(), "  "));
        return in.qualified(id);
    }

    private void leaveNeed(Shape.Value value, Member member) {
        if (member.needed() && !value.signs().isEmpty()) {
            left.add(new LeftRule(
                    Rule.REQUIRED.code(), LeftRules.pattern(member.about().canonical()), ""));
        }
    }

    /** Schemas measure a token with each row of blanks as one blank, the hub measures what stands there. */
    private void leaveLength(Shape.Value value, Member member) {
        if (value.value().says().contains(Rule.LENGTH.code())) {
            left.add(new LeftRule(
                    Rule.LENGTH.code(), LeftRules.pattern(member.about().canonical()), ""));
        }
    }

    /** The name of a type of its own for the text of an element with attributes. */
    String text(Shape.Value value, Member member, XsdFile in, String id) {
        leaveLength(value, member);
        in.add(type(value, in, "<xs:simpleType name=\"" + id + "\">", false, "  "));
        return in.qualified(id);
    }

    private static String type(Shape.Value found, XsdFile in, String start, boolean needed, String indent) {
        String real = restriction(found.value(), needed, indent + (needed ? "  " : "      "));
        if (needed) {
            return indent + start + "\n" + real + indent + "</xs:simpleType>\n";
        }
        String nothing = in.nothing();
        var signs = new StringBuilder();
        found.signs().stream()
                .filter(sign -> !sign.isEmpty() && !sign.equals("null"))
                .forEach(sign -> signs.append(indent)
                        .append("        <xs:enumeration value=\"")
                        .append(XsdFile.escaped(sign))
                        .append("\"/>\n"));
        String said = signs.isEmpty()
                ? ""
                : indent + "    <xs:simpleType>\n" + indent + "      <xs:restriction base=\"xs:token\">\n" + signs
                        + indent + "      </xs:restriction>\n" + indent + "    </xs:simpleType>\n";
        return indent + start + "\n" + indent + "  <xs:union memberTypes=\"" + nothing + "\">\n" + said
                + indent + "    <xs:simpleType>\n" + real + indent + "    </xs:simpleType>\n" + indent
                + "  </xs:union>\n" + indent + "</xs:simpleType>\n";
    }

    private static String restriction(ValueShape value, boolean needed, String indent) {
        var facets = new StringBuilder();
        if (value.others() == ValueShape.Others.REFUSED) {
            value.codes().forEach(code -> facets.append(indent)
                    .append("  <xs:enumeration value=\"")
                    .append(XsdFile.escaped(code))
                    .append("\"/>\n"));
        }
        value.pattern().ifPresent(pattern -> facets.append(indent)
                .append("  <xs:pattern value=\"")
                .append(XsdFile.escaped(pattern.equals(ValueShape.PLAIN_TEXT) ? PLAIN : pattern))
                .append("\"/>\n"));
        if (needed && facets.indexOf("enumeration") < 0) {
            facets.append(indent).append("  <xs:minLength value=\"1\"/>\n");
        }
        if (value.maxLength() < Integer.MAX_VALUE) {
            facets.append(indent)
                    .append("  <xs:maxLength value=\"")
                    .append(value.maxLength())
                    .append("\"/>\n");
        }
        return indent + "<xs:restriction base=\"xs:token\">\n" + facets + indent + "</xs:restriction>\n";
    }
}

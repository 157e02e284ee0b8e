package org.mentorhub.connectors.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.shape.LeftRule;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.NativeShape;
import org.mentorhub.connectors.shape.Shape;

/**
 * An XML document's shape as XML Schema 1.0: one file a namespace. It speaks of documents in the order in which the hub writes them,
 * without elements that it does not name; the hub takes them in any order, and passes over and tells what no row knows.
 */
public final class XsdContract {

    private final NativeShape shape;
    private final Map<String, XsdFile> files = new LinkedHashMap<>();
    private final Set<LeftRule> left = new LinkedHashSet<>();
    private final XsdTypes types;
    private final boolean tellsLanguages;

    private XsdContract(NativeShape shape) {
        this.shape = shape;
        this.types = new XsdTypes(left);
        this.tellsLanguages = shape.format()
                .names()
                .findOrNew(XMLConstants.XML_NS_URI, "lang", XMLConstants.XML_NS_PREFIX)
                .isKnown();
        left.addAll(shape.left());
        List.of(FormatRule.XML_DTD, FormatRule.XML_ENTITY, FormatRule.BOUND_DEPTH, FormatRule.SIZE, FormatRule.CHARSET)
                .forEach(rule -> left.add(new LeftRule(rule.code(), "", "")));
    }

    /** The contract of that document. */
    public static Contract of(NativeShape shape) {
        var contract = new XsdContract(shape);
        List<Artifact> artifacts = contract.artifacts();
        return new Contract(artifacts, List.copyOf(contract.left));
    }

    private List<Artifact> artifacts() {
        XsdFile main = file(shape.root().namespace(), "");
        var root = new Member(
                shape.root(), Member.Kind.ELEMENT, shape.content(), Member.Presence.NEEDED, Member.About.NOTHING);
        main.add(element(root, main, "", shape.root().local(), "  "));
        List<Artifact> artifacts = new ArrayList<>();
        files.values()
                .forEach(each -> artifacts.add(new Artifact(
                        each.name(),
                        "XML Schema of the document" + (each == main ? "" : ", namespace " + each.namespace()),
                        "application/xml",
                        each.text(each == main ? said() : List.of()))));
        return artifacts;
    }

    private List<String> said() {
        List<String> lines = new ArrayList<>(List.of(
                shape.title() + ": " + shape.type().id() + ".",
                "The hub takes elements in any order, and without a wrapper that only holds a list; it passes over,"
                        + " and tells, elements that are not named here. An element without content says nothing.",
                "These rules no schema can say; the hub checks them besides:"));
        LeftRules.byRule(left).forEach((rule, places) -> lines.add(rule + ": " + String.join(" ", places)));
        return lines;
    }

    private XsdFile file(String namespace, String prefix) {
        return files.computeIfAbsent(
                namespace,
                each -> new XsdFile(
                        shape.type().id() + (files.isEmpty() ? "" : "-" + (prefix.isEmpty() ? "local" : prefix))
                                + ".xsd",
                        each,
                        prefix));
    }

    /** An element as it stands in a sequence of that file. */
    private String particle(Member member, XsdFile in, String path, String indent) {
        String id = path.isEmpty()
                ? member.name().local()
                : path + "." + member.name().local();
        String occurs = occurs(member);
        String namespace = member.name().namespace();
        if (namespace.equals(in.namespace())) {
            return element(member, in, occurs, id, indent);
        }
        XsdFile other = file(namespace, prefix(member));
        in.imports(other);
        other.add("  <xs:group name=\"" + id + "\">\n    <xs:sequence>\n" + element(member, other, "", id, "      ")
                + "    </xs:sequence>\n  </xs:group>\n");
        return indent + "<xs:group ref=\"" + other.qualified(id) + "\"" + occurs + "/>\n";
    }

    private static String prefix(Member member) {
        String name = member.name().toString();
        return name.indexOf(':') < 0 ? "" : name.substring(0, name.indexOf(':'));
    }

    private static String occurs(Member member) {
        String most = member.shape() instanceof Shape.Items ? " maxOccurs=\"unbounded\"" : "";
        return (member.needed() ? "" : " minOccurs=\"0\"") + most;
    }

    private String element(Member member, XsdFile in, String occurs, String id, String indent) {
        Shape content = member.shape() instanceof Shape.Items items ? items.item() : member.shape();
        String start = indent + "<xs:element name=\"" + member.name().local() + "\"" + occurs;
        String about = documentation(member.about(), indent + "  ");
        return switch (content) {
            case Shape.Group group ->
                start + ">\n" + about + complex(group, member, in, id, indent + "  ") + indent + "</xs:element>\n";
            case Shape.Value value ->
                start + ">\n" + about + value(value, member, in, id, indent + "  ") + indent + "</xs:element>\n";
            case Shape.Joined joined -> {
                joined.item().says().forEach(rule -> leave(rule, member));
                yield tellsLanguages
                        ? start + ">\n" + about + extension("xs:string", languages(indent + "        "), indent + "  ")
                                + indent + "</xs:element>\n"
                        : closed(start + " type=\"xs:string\"", about, indent);
            }
            case Shape.Anything anything -> closed(start + " type=\"xs:anyType\"", about, indent);
            case Shape.Items inner -> closed(start + " type=\"xs:anyType\"", about, indent);
            case Shape.Keyed keyed -> closed(start + " type=\"xs:anyType\"", about, indent);
            case Shape.Places places -> closed(start + " type=\"xs:anyType\"", about, indent);
        };
    }

    /** The type of a value; where the partner tells languages apart, its element may name one that the hub passes over. */
    private String value(Shape.Value value, Member member, XsdFile in, String id, String indent) {
        return tellsLanguages
                ? extension(types.named(value, member, in, id), languages(indent + "      "), indent)
                : types.simple(value, member, in, indent);
    }

    private static String extension(String type, String attributes, String indent) {
        return indent + "<xs:complexType>\n" + indent + "  <xs:simpleContent>\n" + indent + "    <xs:extension base=\""
                + type + "\">\n" + attributes + indent + "    </xs:extension>\n" + indent + "  </xs:simpleContent>\n"
                + indent + "</xs:complexType>\n";
    }

    private String languages(String indent) {
        return tellsLanguages
                ? indent + "<xs:anyAttribute namespace=\"" + XMLConstants.XML_NS_URI + "\" processContents=\"lax\"/>\n"
                : "";
    }

    private static String closed(String start, String about, String indent) {
        return about.isEmpty() ? start + "/>\n" : start + ">\n" + about + indent + "</xs:element>\n";
    }

    private String complex(Shape.Group group, Member element, XsdFile in, String id, String indent) {
        var attributes = new StringBuilder();
        var elements = new StringBuilder();
        boolean simple = group.text().isPresent();
        boolean foreign = false;
        String deeper = indent + (simple ? "      " : "  ");
        for (Member member : group.members()) {
            if (member.kind() == Member.Kind.ATTRIBUTE) {
                attributes.append(attribute(member, in, deeper));
                foreign |= !member.name().namespace().isEmpty();
            } else {
                elements.append(particle(member, in, id, indent + "    "));
            }
        }
        attributes.append(
                foreign
                        ? deeper + "<xs:anyAttribute namespace=\"##other\" processContents=\"lax\"/>\n"
                        : languages(deeper));
        if (simple && elements.isEmpty()) {
            return extension(types.text(group.text().get(), element, in, id), attributes.toString(), indent);
        }
        String sequence =
                elements.isEmpty() ? "" : indent + "  <xs:sequence>\n" + elements + indent + "  </xs:sequence>\n";
        return indent + "<xs:complexType" + (simple ? " mixed=\"true\"" : "") + ">\n" + sequence + attributes + indent
                + "</xs:complexType>\n";
    }

    private String attribute(Member member, XsdFile in, String indent) {
        String use = member.needed() ? " use=\"required\"" : "";
        if (!member.name().namespace().isEmpty()) {
            // attributes of another namespace, xml:lang above all, are what that namespace says
            if (member.shape() instanceof Shape.Value value) {
                value.value().says().forEach(rule -> leave(rule, member));
            }
            return "";
        }
        String start = indent + "<xs:attribute name=\"" + member.name().local() + "\"" + use;
        String about = documentation(member.about(), indent + "  ");
        return member.shape() instanceof Shape.Value value
                ? start + ">\n" + about + types.simple(value, member, in, indent + "  ") + indent + "</xs:attribute>\n"
                : start + " type=\"xs:string\"/>\n";
    }

    private void leave(String rule, Member member) {
        left.add(new LeftRule(rule, LeftRules.pattern(member.about().canonical()), ""));
    }

    static String documentation(Member.About about, String indent) {
        String title = about.title().isEmpty() ? "" : about.title() + ". ";
        String said = title + LeftRules.said(about);
        return said.isEmpty()
                ? ""
                : indent + "<xs:annotation><xs:documentation>" + XsdFile.escaped(said)
                        + "</xs:documentation></xs:annotation>\n";
    }
}

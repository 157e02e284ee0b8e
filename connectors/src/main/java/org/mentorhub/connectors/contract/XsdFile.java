package org.mentorhub.connectors.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One schema file in the making: all components of one namespace. */
final class XsdFile {

    private static final String OWN = "tns";

    private final String name;
    private final String namespace;
    private final String prefix;
    private final Map<String, XsdFile> imports = new LinkedHashMap<>();
    private final StringBuilder components = new StringBuilder();
    private boolean hasNothing;

    XsdFile(String name, String namespace, String prefix) {
        this.name = name;
        this.namespace = namespace;
        this.prefix = prefix.isEmpty() ? OWN : prefix;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    void add(String component) {
        components.append(component);
    }

    void imports(XsdFile other) {
        imports.put(other.namespace, other);
    }

    /** The name of the type of what says nothing: one a document, so that schemas of several documents may stand together. */
    String nothing() {
        hasNothing = true;
        return qualified(nothingName());
    }

    private String nothingName() {
        return name.substring(0, name.indexOf('.')) + ".nothing";
    }

    /** The name of a component of this file, wherever it is used. */
    String qualified(String component) {
        return namespace.isEmpty() ? component : prefix + ":" + component;
    }

    String text(List<String> said) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xs:schema");
        text.append(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\"");
        if (!namespace.isEmpty()) {
            text.append("\n    targetNamespace=\"").append(escaped(namespace)).append('"');
            text.append(" xmlns:")
                    .append(prefix)
                    .append("=\"")
                    .append(escaped(namespace))
                    .append('"');
        }
        imports.values().stream().filter(each -> !each.namespace.isEmpty()).forEach(each -> text.append("\n    xmlns:")
                .append(each.prefix)
                .append("=\"")
                .append(escaped(each.namespace))
                .append('"'));
        text.append(">\n");
        if (!said.isEmpty()) {
            text.append("  <xs:annotation>\n");
            said.forEach(line ->
                    text.append("    <xs:documentation>").append(escaped(line)).append("</xs:documentation>\n"));
            text.append("  </xs:annotation>\n");
        }
        imports.values().forEach(each -> text.append("  <xs:import")
                .append(each.namespace.isEmpty() ? "" : " namespace=\"" + escaped(each.namespace) + "\"")
                .append(" schemaLocation=\"")
                .append(each.name)
                .append("\"/>\n"));
        text.append(components);
        if (hasNothing) {
            text.append("  <xs:simpleType name=\"" + nothingName() + "\">\n    <xs:restriction base=\"xs:token\">\n")
                    .append("      <xs:maxLength value=\"0\"/>\n    </xs:restriction>\n  </xs:simpleType>\n");
        }
        return text.append("</xs:schema>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

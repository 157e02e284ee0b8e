package org.mentorhub.connectors.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XML document as characters. */
final class XmlManuscript implements Manuscript {
    private final StringBuilder text;

    XmlManuscript(String text) {
        this.text = new StringBuilder(text);
    }

    @Override
    public void replace(Answered answered, String fix) {
        int at = at(answered);
        String found = answered.found().orElse("");
        if (answered.code().contains("XML") && text.indexOf(found, at) == at) {
            text.replace(at, at + found.length(), fix);
        } else if (answered.at().last().startsWith("@")) {
            attribute(at, answered.at().last().substring(1), fix);
        } else if (at < text.length() && text.charAt(at) == '<') {
            int start = text.indexOf(">", at) + 1;
            int end = text.indexOf("<", start);
            if (start > 0 && end >= start) {
                text.replace(start, end, escaped(fix));
            }
        }
    }

    private void attribute(int tag, String name, String fix) {
        Matcher value = Pattern.compile(
                        "\\s(?:[\\w.-]+:)?" + Pattern.quote(local(name)) + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(text)
                .region(tag, Math.max(tag, text.indexOf(">", tag)));
        if (value.find()) {
            int group = value.group(1) == null ? 2 : 1;
            text.replace(value.start(group), value.end(group), escaped(fix));
        }
    }

    /** Of the element at the place its start and its end tag, or its attribute. */
    @Override
    public void rename(Answered answered, String fix) {
        int at = at(answered);
        String found = local(answered.found().orElse("").replace("@", ""));
        String name = local(fix.replace("@", ""));
        if (answered.found().orElse("").startsWith("@") || answered.at().last().startsWith("@")) {
            Matcher attribute = Pattern.compile("\\b" + Pattern.quote(found) + "(?=\\s*=)")
                    .matcher(text)
                    .region(at, Math.max(at, text.indexOf(">", at)));
            if (attribute.find()) {
                text.replace(attribute.start(), attribute.end(), name);
            }
            return;
        }
        Matcher end = Pattern.compile("</(?:[\\w.-]+:)?(" + Pattern.quote(found) + ")\\s*>")
                .matcher(text)
                .region(at, text.length());
        Matcher start = Pattern.compile("<(?:[\\w.-]+:)?(" + Pattern.quote(found) + ")(?=[\\s/>])")
                .matcher(text)
                .region(at, text.length());
        int begins = start.lookingAt() ? start.start(1) : -1;
        if (begins >= 0) {
            int length = found.length();
            if (end.find()) {
                text.replace(end.start(1), end.end(1), name);
            }
            text.replace(begins, begins + length, name);
        }
    }

    @Override
    public void insert(Answered answered, String fix) {
        text.insert(at(answered), fix);
    }

    /** The characters that were found, or the element that begins there. */
    @Override
    public void remove(Answered answered) {
        int at = at(answered);
        String found = answered.found().orElse("");
        if (!found.isEmpty() && text.indexOf(found, at) == at) {
            text.delete(at, at + found.length());
        }
    }

    @Override
    public void append(Answered answered, String fix) {
        text.append(fix);
    }

    @Override
    public void order(Answered answered) {
        // XML has no rows.
    }

    @Override
    public String text() {
        return text.toString();
    }

    private int at(Answered answered) {
        return Offsets.of(text, answered.at().line(), answered.at().column());
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

package org.mentorhub.connectors.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.translation.Violation;

/** The line or record that a place begins with. */
final class FileLine {

    private static final Pattern LINE = Pattern.compile("^(line|record) ([0-9]{1,9})");

    private FileLine() {}

    /** The line of a violation's place, or 0 where it has none. */
    static int of(Violation violation) {
        Matcher line = LINE.matcher(violation.place());
        return line.find() ? Integer.parseInt(line.group(2)) : 0;
    }

    /** The violation as many lines further down. */
    static Violation moved(Violation violation, int lines) {
        Matcher line = LINE.matcher(violation.place());
        String place = line.replaceFirst(found -> found.group(1) + " " + (Integer.parseInt(found.group(2)) + lines));
        return violation.at(place);
    }
}

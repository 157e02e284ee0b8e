package org.mentorhub.connectors.repair;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the hub's machine-readable answer.
 *
 * @param code of the rule
 * @param at where it stands
 * @param found what stands there
 * @param fix what to write
 * @param action what to do with it
 * @param asked the whole object with what the rule asks for
 */
record Answered(String code, At at, Optional<String> found, Optional<String> fix, String action, JsonNode asked) {

    private static final Pattern TEXT_PLACE = Pattern.compile("line (\\d+)(?:, column ([^,]+))?(?:, (.*))?");
    private static final Pattern RECORD_PLACE = Pattern.compile("record (\\d+)(?:, position (\\d+)(?:-(\\d+))?)?.*");

    /**
     * A place, as answers write it: {@code line 3, column 14, /a/b}; {@code line 3, column NOTE}; {@code record 3, position 55-58}.
     *
     * @param line or record, from 1; 0 where the place is the whole document
     * @param column from 1, or of a record the first position
     * @param end the last position in a record
     * @param name of a column of a file with columns, or the path below
     */
    record At(int line, int column, int end, String name) {
        static At of(String place) {
            Matcher record = RECORD_PLACE.matcher(place);
            if (record.matches()) {
                int first = record.group(2) == null ? 0 : Integer.parseInt(record.group(2));
                int last = record.group(3) == null ? first : Integer.parseInt(record.group(3));
                return new At(Integer.parseInt(record.group(1)), first, last, "");
            }
            Matcher text = TEXT_PLACE.matcher(place);
            if (!text.matches()) {
                return new At(0, 0, 0, place);
            }
            String column = text.group(2) == null ? "" : text.group(2);
            boolean number = column.matches("\\d+");
            String path = text.group(3) == null ? "" : text.group(3);
            return new At(
                    Integer.parseInt(text.group(1)), number ? Integer.parseInt(column) : 0, 0, number ? path : column);
        }

        /** The last step of the path. */
        String last() {
            return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\[\\d+\\]$", "");
        }
    }

    static Answered of(JsonNode entry) {
        return new Answered(
                entry.path("code").asText(),
                At.of(entry.path("place").asText()),
                text(entry, "found"),
                text(entry, "fix"),
                entry.path("action").asText(),
                entry.path("asked"));
    }

    /** The first value of what is asked under a name. */
    String asks(String name) {
        return asked.path(name).path(0).asText();
    }

    private static Optional<String> text(JsonNode entry, String name) {
        return entry.hasNonNull(name) ? Optional.of(entry.path(name).asText()) : Optional.empty();
    }
}

package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which people write a day when they do not write it as asked: for the answer that says what to write instead. */
final class OtherDates {

    /** Day before month everywhere: none of the partners' countries writes the month first. */
    private static final List<DatePattern> USUAL = Stream.of(
                    "yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd")
            .map(pattern -> DatePattern.of(pattern).orElseThrow())
            .toList();

    /** Characters of a day in ISO 8601. */
    private static final int DAY = 10;

    private OtherDates() {}

    /** The canonical day that the text seems to mean; of a moment only where it is midnight: else its day depends on where it was written. */
    static Optional<String> guess(String text) {
        boolean moment = text.indexOf('T') == DAY;
        if (moment && !text.startsWith("T00:00", DAY)) {
            return Optional.empty();
        }
        String day = moment ? text.substring(0, DAY) : text;
        return USUAL.stream().flatMap(pattern -> pattern.read(day).stream()).findFirst();
    }
}

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

    private OtherDates() {}

    /** The canonical day that the text seems to mean. */
    static Optional<String> guess(String text) {
        int time = text.indexOf('T');
        String day = time == 10 ? text.substring(0, 10) : text;
        return USUAL.stream().flatMap(pattern -> pattern.read(day).stream()).findFirst();
    }
}

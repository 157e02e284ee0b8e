package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published conversion (DM 313/2016, annex 5), with the values that domain.md works out. */
class GradeScaleTest {

    @ParameterizedTest
    @CsvSource({
        "MA-20, 10, IT-30, 18",
        "MA-20, 12, IT-30, 20",
        "MA-20, 14, IT-30, 23",
        "MA-20, 16, IT-30, 25",
        "MA-20, 20, IT-30, 30",
        "MA-20, 10, IT-110, 66",
        "MA-20, 12, IT-110, 75",
        "MA-20, 16, IT-110, 92",
        "IT-30, 30, MA-20, 20.00",
        "IT-30, 27, MA-20, 17.50",
        "IT-110, 99, TN-20, 17.50",
        "PCT, 80, MA-20, 15.00",
        // a fail stays a fail, cut down
        "MA-20, 9.99, IT-30, 16",
        "IT-30, 17, MA-20, 8.50",
        // the twenties are one scale under three names
        "TN-20, 8, MA-20, 8",
        "FR-20, 13.75, MA-20, 13.75",
    })
    void converts(String from, BigDecimal mark, String to, BigDecimal converted) {
        GradeScale scale = GradeScale.named(from).orElseThrow();
        assertThat(scale.convert(mark, GradeScale.named(to).orElseThrow())).isEqualTo(converted);
    }
}

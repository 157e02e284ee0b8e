package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

class GradeConversionsTest {

    private static final GradeInOwnScale MILAN = new GradeInOwnScale(
            Map.of("20", "national", "30", "IT-30", "100", "IT-100", "110", "IT-110"), '.', " e lode");

    @ParameterizedTest
    @CsvSource({
        "30, 27, IT-30, 27, ",
        "30, 30 e lode, IT-30, 30, true",
        "30, 30L, IT-30, 30, true",
        "30, 30/30 e lode, IT-30, 30, true",
        "110, 110 e lode, IT-110, 110, true",
        "20, 13.75, TN-20, 13.75, ",
    })
    void readsMarkInItsOwnScale(String sign, String mark, String scale, String value, @Nullable String honours) {
        Node grade = Node.group(Name.ITEM);
        assertThat(MILAN.read(parts(mark, sign), grade, () -> Optional.of("TN")))
                .isEqualTo(Converted.NOTHING);
        assertThat(Canonical.text(grade, GradeMembers.SCALE)).contains(scale);
        assertThat(Canonical.text(grade, GradeMembers.VALUE)).contains(value);
        assertThat(Canonical.text(grade, GradeMembers.HONOURS)).isEqualTo(Optional.ofNullable(honours));
    }

    @Test
    void readsTwentiesOfOtherNationsAsFrench() {
        Node grade = Node.group(Name.ITEM);
        MILAN.read(parts("12", "20"), grade, () -> Optional.of("EG"));
        assertThat(Canonical.text(grade, GradeMembers.SCALE)).contains("FR-20");
    }

    @ParameterizedTest
    @CsvSource({"31, 30", "27, 50", "bravo, 30", "'27,5', 30"})
    void refusesMarkThatIsNotInItsScale(String mark, String sign) {
        assertThat(MILAN.read(parts(mark, sign), Node.group(Name.ITEM), Scope.NONE))
                .isInstanceOf(Converted.Wrong.class);
    }

    private static Parts parts(String value, String scale) {
        var parts = new Parts(MILAN.parts(), new @Nullable Name[] {Name.ITEM, Name.ITEM});
        parts.found(0, Node.text(Name.ITEM, value));
        parts.found(1, Node.text(Name.ITEM, scale));
        return parts;
    }
}

package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.PlainText.Lines;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeLists;

/** What a group of fields leaves to its sender, and what of it is read all the same. */
class SendersContentTest {
    private static final GradeWithStatus STATUS = new GradeWithStatus(
            CodeLists.load().list("grade-outcome").column("canonical").orElseThrow(),
            Map.of("IT-30", "IT-30", "FR-20", "FR-20"),
            " e lode",
            Map.of());
    private static final GroupConversion SHARE =
            new Share(Canonical.NAMES.of("hours"), Canonical.NAMES.of("attendedHours"), '.');

    @Test
    void leavesWrongValuesOfFreeFieldsToTheirSender() {
        var free = new FreeGroup(SHARE);
        Parts found = parts(free, "many", "50");
        Node group = Node.group(Name.ITEM);
        assertThat(free.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(group.size()).isZero();
        assertThat(found.isRejected(0)).isTrue();
        assertThat(found.isRejected(1)).isTrue();
    }

    @Test
    void readsAndWritesRightValuesOfFreeFieldsAsUsual() {
        var free = new FreeGroup(SHARE);
        Node group = Node.group(Name.ITEM);
        Parts found = parts(free, "40", "50");
        assertThat(free.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(found.isRejected(0)).isFalse();
        Parts out = parts(free);
        free.write(group, out, Scope.NONE);
        assertThat(out.text("percent")).contains("50");
        assertThat(free.isSame(1, "50", "50.0")).isTrue();
        assertThat(free.isSame(1, "50", "51")).isFalse();
    }

    @Test
    void rejectsOnlyTheFieldsOfAWrongGroupThatAreThere() {
        var free = new FreeGroup(SHARE);
        Parts found = parts(free, "many");
        assertThat(free.read(found, Node.group(Name.ITEM), Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(found.isRejected(0)).isTrue();
        assertThat(found.isRejected(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "passed, IT-30, 28, IT-30 28  passed",
        ", IT-30, 30 e lode, IT-30 30 true",
        "passed, , , PASS-FAIL   passed",
        ", FR-20, 14.5, FR-20 14.5",
    })
    void readsMarksBesideTheirOutcome(String outcome, String sign, String mark, String canonical) {
        Parts found = parts(STATUS, outcome, sign, mark);
        Node group = Node.group(Name.ITEM);
        assertThat(STATUS.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(Stream.of("scale", "value", "honours", "outcome")
                        .map(member -> member(group, member).orElse(""))
                        .collect(Collectors.joining(" "))
                        .strip())
                .isEqualTo(canonical);
        assertThat(List.of(found.isRejected(1), found.isRejected(2))).containsExactly(sign == null, false);
        Parts out = parts(STATUS);
        STATUS.write(group, out, Scope.NONE);
        assertThat(out.text("outcome")).isEqualTo(Optional.ofNullable(outcome));
        assertThat(out.text("value")).isEqualTo(Optional.ofNullable(mark));
        assertThat(out.text("scale")).isEqualTo(Optional.ofNullable(sign));
    }

    @Test
    void leavesMarksOfUnknownScalesToTheirSender() {
        Parts found = parts(STATUS, null, "ECTS", "B");
        Node group = Node.group(Name.ITEM);
        assertThat(STATUS.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(group.size()).isZero();
        assertThat(found.isRejected(1)).isTrue();
        assertThat(found.isRejected(2)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 28, 28.0, true", "2, 28, 29, false", "2, x, 28, false", "2, 28, x, false", "1, 28, 28.0, false"})
    void comparesMarksByValue(int part, String one, String other, boolean same) {
        assertThat(STATUS.isSame(part, one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"200, false", "201, true"})
    void leavesLabelsThatAreTooLong(int length, boolean left) {
        var isco = new ClassificationCode(CodeLists.load().list("isco-08"), "it-comune-milano", 1);
        var labelled = new LabelledCode(isco, isco.system(), code -> Optional.empty());
        Parts found = parts(labelled, "5120", "x".repeat(length));
        Node group = Node.group(Name.ITEM);
        assertThat(labelled.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(found.isRejected(1)).isEqualTo(left);
        Parts out = parts(labelled);
        labelled.write(group, out, Scope.NONE);
        assertThat(out.text("label").isPresent()).isEqualTo(!left);
        assertThat(labelled.members()).containsExactlyInAnyOrder("code", "source");
    }

    @Test
    void readsNoLabelWithoutItsCode() {
        var isco = new ClassificationCode(CodeLists.load().list("isco-08"), "it-comune-milano", 1);
        var labelled = new LabelledCode(isco, isco.system(), code -> Optional.empty());
        Node group = Node.group(Name.ITEM);
        assertThat(labelled.read(parts(labelled, null, "cuoco"), group, Scope.NONE))
                .isEqualTo(Converted.NOTHING);
        assertThat(group.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4, abcd, true", "4, abcde, false", "4, 😀😀😀😀, true", "3, 😀😀😀😀, false"})
    void takesLinesOfSoManyCharacters(int max, String text, boolean taken) {
        var line = new OneLine(" / ", max);
        Converted read = line.read(Node.text(Name.ITEM, text), Name.ITEM, Scope.NONE);
        assertThat(read instanceof Converted.Value).isEqualTo(taken);
        if (!taken) {
            assertThat(read).isEqualTo(Converted.wrong(Rule.LENGTH, Integer.toString(max)));
        }
        Node written = ((Converted.Value)
                        line.write(Node.list(Name.ITEM).add(Node.text(Name.ITEM, text)), Name.ITEM, Scope.NONE))
                .node();
        assertThat(written.text().equals(text)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void makesReferencesOfLabels(int length, boolean taken) {
        var labels = new ObjectiveLabel("fr");
        Node group = Node.group(Name.ITEM);
        Converted read = labels.read(parts(labels, "a".repeat(length)), group, Scope.NONE);
        assertThat(read).isEqualTo(taken ? Converted.NOTHING : Converted.wrong(Rule.LENGTH, "200"));
        assertThat(member(group, "ref")).isEqualTo(taken ? Optional.of("a".repeat(64)) : Optional.empty());
    }

    @Test
    void takesNoGroupForALine() {
        assertThat(new OneLine(" / ", 9).read(Node.group(Name.ITEM), Name.ITEM, Scope.NONE))
                .isEqualTo(Converted.wrong(Rule.TYPE, "text"));
    }

    @ParameterizedTest
    @CsvSource({"4, abcd, true", "4, abcde, false", "4, 😀😀😀😀, true"})
    void takesTextsOfSoManyCharacters(int max, String text, boolean taken) {
        assertThat(new PlainText(TextForm.PLAIN, max, Lines.ONE).read(text, Scope.NONE) instanceof TextResult.Text)
                .isEqualTo(taken);
    }

    private static Parts parts(GroupConversion conversion, String... cells) {
        Name[] names = new Name[conversion.parts().size()];
        java.util.Arrays.fill(names, Name.ITEM);
        var parts = new Parts(conversion.parts(), names);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                parts.put(conversion.parts().get(i), cells[i]);
            }
        }
        return parts;
    }

    private static Optional<String> member(Node group, String member) {
        return Canonical.text(group, Canonical.NAMES.of(member));
    }
}

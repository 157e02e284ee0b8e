package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Rule;

/** Numbers that follow from other members: what is read of them, and that the rest goes one way. */
class SumsOfMembersTest {
    private static final Name HOURS = Canonical.NAMES.of("hours");
    private static final Name ATTENDED = Canonical.NAMES.of("attendedHours");
    private static final Name[] NAMES = {Name.ITEM, Name.ROOT};
    private static final Share SHARE = new Share(HOURS, ATTENDED, ',');

    @ParameterizedTest
    @CsvSource({"'40','50','20'", "'40','33,3333','13.33332'", "'0','100','0'", "'3','66,6667','2.000001'"})
    void readsPercentOfTheWhole(String whole, String percent, String attended) {
        Parts found = shares(whole, percent);
        Node group = Node.group(Name.ITEM);
        assertThat(SHARE.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(Canonical.text(group, HOURS)).contains(whole);
        assertThat(Canonical.text(group, ATTENDED)).contains(attended);
        assertThat(found.isRejected(1)).isFalse();
    }

    @Test
    void leavesPercentOfNothingToItsSender() {
        Parts found = shares("", "50");
        Node group = Node.group(Name.ITEM);
        assertThat(SHARE.read(found, group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(group.size()).isZero();
        assertThat(found.isRejected(1)).isTrue();
        assertThat(found.isRejected(0)).isFalse();
    }

    @Test
    void refusesWhatIsNoNumberAndSaysWhatWasMeant() {
        assertThat(SHARE.read(shares("12.5", ""), Node.group(Name.ITEM), Scope.NONE))
                .isEqualTo(new Converted.Wrong(Rule.NUMBER, List.of("12,5"), "12,5"));
        assertThat(SHARE.read(shares("12", "half"), Node.group(Name.ITEM), Scope.NONE))
                .isEqualTo(new Converted.Wrong(Rule.NUMBER, List.of("12,5"), null));
    }

    @ParameterizedTest
    @CsvSource({"40, 20, '50'", "3, 2, '66,6667'", "1, 1, '100'", "0, 0, ", "40, , ", ", 20, "})
    void writesPercentWhereThereIsAWhole(String hours, String attended, String percent) {
        Parts out = new Parts(SHARE.parts(), NAMES);
        SHARE.write(group(hours, attended), out, Scope.NONE);
        assertThat(out.text("whole")).isEqualTo(Optional.ofNullable(hours));
        assertThat(out.text("percent")).isEqualTo(Optional.ofNullable(percent));
    }

    @Test
    void comparesSharesByValue() {
        assertThat(SHARE.isSame(0, "12,50", "12,5")).isTrue();
        assertThat(SHARE.isSame(0, "12,5", "12,6")).isFalse();
        assertThat(SHARE.isSame(0, "x", "12,5")).isFalse();
        assertThat(SHARE.isSame(0, "12,5", "x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"40, 20, '50'", "3, 2, '66,7'", "0, 0, ", ", 20, ", "40, , "})
    void writesPercentOneWay(String hours, String attended, String percent) {
        var conversion = new Percent(ATTENDED, HOURS, ',');
        assertThat(conversion.isOneWay()).isTrue();
        assertThat(text(conversion.write(group(hours, attended), Name.ITEM, Scope.NONE)))
                .isEqualTo(Optional.ofNullable(percent));
        assertThat(conversion.read(Node.text(Name.ITEM, "50"), Name.ITEM, Scope.NONE))
                .isEqualTo(Converted.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01, 2022-07, 2.5",
        "2020-01-15, 2020-02-01, 0.1",
        "2020, 2021, 1",
        "2021-06, 2020-01, ",
        "2020-03, , ",
        ", 2020-03, ",
    })
    void writesYearsOfWorkOneWay(String start, String end, String years) {
        var conversion = new Years();
        Node list = Node.list(Name.ITEM).add(job(start, end)).add(Node.group(Name.ITEM));
        assertThat(conversion.isOneWay()).isTrue();
        assertThat(text(conversion.write(list, Name.ITEM, Scope.NONE))).isEqualTo(Optional.ofNullable(years));
        assertThat(conversion.read(Node.text(Name.ITEM, "2"), Name.ITEM, Scope.NONE))
                .isEqualTo(Converted.NOTHING);
    }

    @Test
    void addsUpTheYearsOfSeveralJobs() {
        Node list = Node.list(Name.ITEM).add(job("2018-01", "2019-01")).add(job("2020-01", "2020-07"));
        assertThat(text(new Years().write(list, Name.ITEM, Scope.NONE))).contains("1.5");
    }

    @Test
    void saysWhetherThereIsAnyItem() {
        var conversion = new AnyItem();
        assertThat(conversion.isOneWay()).isTrue();
        assertThat(text(conversion.write(Node.list(Name.ITEM), Name.ITEM, Scope.NONE)))
                .contains("false");
        assertThat(text(conversion.write(Node.list(Name.ITEM).add(job("2020", "2021")), Name.ITEM, Scope.NONE)))
                .contains("true");
        assertThat(conversion.read(Node.bool(Name.ITEM, true), Name.ITEM, Scope.NONE))
                .isEqualTo(Converted.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"OUI, O", "Vrai, O", "o, O", "1, O", "Non, N", "faux, N", "n, N", "0, N", "peut-être, "})
    void tellsWhichTruthValueWasMeant(String word, String meant) {
        var truth = new TruthValue("O", "N", Kind.TEXT);
        assertThat(((TextConversion) truth).read(word, Scope.NONE))
                .isEqualTo(TextResult.wrong(Rule.BOOLEAN, meant, List.of("O", "N")));
    }

    private static Node job(String start, String end) {
        Node period = Node.group(Canonical.NAMES.of("period"));
        add(period, "start", start);
        add(period, "end", end);
        return Node.group(Name.ITEM).add(period);
    }

    private static Node group(String hours, String attended) {
        Node group = Node.group(Name.ITEM);
        add(group, "hours", hours);
        add(group, "attendedHours", attended);
        return group;
    }

    private static void add(Node group, String member, String text) {
        if (text != null) {
            group.add(Node.text(Canonical.NAMES.of(member), text));
        }
    }

    private static Parts shares(String whole, String percent) {
        Parts found = new Parts(SHARE.parts(), NAMES);
        found.put("whole", whole);
        found.put("percent", percent);
        return found;
    }

    private static Optional<String> text(Converted converted) {
        return converted instanceof Converted.Value(Node node) ? Optional.of(node.text()) : Optional.empty();
    }
}

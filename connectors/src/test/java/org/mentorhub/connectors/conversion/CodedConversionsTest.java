package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.conversion.CodedValue.Sources;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.schemas.CodeLists;

class CodedConversionsTest {

    @Test
    void keepsTheSendersOwnCodeForTheWayHome() {
        CodedValue sex = coded("sex", "ma-anapec", Sources.OWN);
        Node read = read(sex, "Mlle");
        assertThat(Canonical.text(read, Canonical.CODE)).contains("2");
        assertThat(written(sex, read)).contains("Mlle");
        assertThat(written(sex, Canonical.coded(Name.ITEM, "2", "it-comune-milano", "F")))
                .contains("Mme");
    }

    @Test
    void writesNothingForWhatThePartnerCannotSay() {
        assertThat(written(coded("sex", "it-comune-milano", Sources.OWN), Canonical.coded(Name.ITEM, "9", "x", "9")))
                .isEmpty();
    }

    @Test
    void takesTheDiplomaOfAnySystemAndTellsWhereItIsLost() {
        CodedValue anapec = coded("qualification-level", "ma-anapec", Sources.ANY);
        CodedValue milan = coded("qualification-level", "it-comune-milano", Sources.ANY);
        Node level = Canonical.coded(Name.ITEM, "EQF5", "ma-ofppt", "TS");
        assertThat(written(anapec, level)).contains("TS");
        assertThat(written(milan, level)).contains("5");
        assertThat(anapec.losesSource(level, read(anapec, "TS"))).isFalse();
        assertThat(milan.losesSource(level, read(milan, "5"))).isTrue();
    }

    @Test
    void findsTheCodeByItsLabelForTheAnswer() {
        assertThat(coded("dossier-status", "it-comune-milano", Sources.OWN)
                        .read(Node.text(Name.ITEM, "SELEZIONATO"), Name.ITEM, Scope.NONE))
                .isInstanceOfSatisfying(Converted.Unknown.class, unknown -> {
                    assertThat(unknown.fix()).isEqualTo("SEL");
                    assertThat(unknown.nearest()).hasSize(3);
                });
    }

    @Test
    void keepsWhatNoListKnowsAsOther() {
        CodedValue incident = coded("incident-kind", "it-comune-milano", Sources.OWN);
        Node read = read(incident, "XYZ");
        assertThat(Canonical.text(read, Canonical.CODE)).contains("other");
        assertThat(written(incident, read)).contains("XYZ");
    }

    @Test
    void cutsClassificationCodesToTheGroupsOfTheList() {
        var nace = new ClassificationCode(CodeLists.load().list("nace-rev2"), "ateco-2007", 1);
        Node read = read(nace, "56.10.11");
        assertThat(Canonical.text(read, Canonical.CODE)).contains("56.10");
        assertThat(written(nace, read)).contains("56.10.11");
        assertThat(written(nace, Canonical.coded(Name.ITEM, "56.10", "nma", "5610")))
                .contains("56.10");
        assertThat(nace.read(Node.text(Name.ITEM, "??"), Name.ITEM, Scope.NONE)).isInstanceOf(Converted.Unknown.class);
    }

    @Test
    void keepsTheSendersLabelOfACode() {
        var isco = new ClassificationCode(CodeLists.load().list("isco-08"), "it-comune-milano", 1);
        var labelled = new LabelledCode(isco, isco.system(), code -> isco.list().label(code, "it"));
        assertThat(labelOf(labelled, "cuoco")).contains("cuoco");
        assertThat(labelOf(labelled, "aiutante di cucina")).contains("aiutante di cucina");
    }

    /** The label that is written after that one was read beside 5120. */
    private static Optional<String> labelOf(LabelledCode labelled, String label) {
        Name[] names = {Name.ITEM, Name.ROOT};
        var found = new Parts(labelled.parts(), names);
        found.put("code", "5120");
        found.put("label", label);
        Node coded = Node.group(Name.ITEM);
        labelled.read(found, coded, Scope.NONE);
        var written = new Parts(labelled.parts(), names);
        labelled.write(coded, written, Scope.NONE);
        return written.text("label");
    }

    private static CodedValue coded(String list, String column, Sources sources) {
        var codes = CodeLists.load().list(list);
        return new CodedValue(codes, codes.column(column).orElseThrow(), sources);
    }

    private static Node read(ValueConversion conversion, String text) {
        return ((Converted.Value) conversion.read(Node.text(Name.ITEM, text), Name.ITEM, Scope.NONE)).node();
    }

    private static Optional<String> written(ValueConversion conversion, Node value) {
        return conversion.write(value, Name.ITEM, Scope.NONE) instanceof Converted.Value(Node node)
                ? Optional.of(node.text())
                : Optional.empty();
    }
}

package org.mentorhub.connectors.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

class NameByCaseTest {

    private static final Name FAMILY = Canonical.NAMES.of("family");
    private static final Name GIVEN = Canonical.NAMES.of("given");

    private final NameByCase names = new NameByCase();

    @ParameterizedTest
    @CsvSource({
        "Salma EL MANSOURI, EL MANSOURI, Salma",
        "Anne-Marie Élise D’AMBROSIO, D’AMBROSIO, Anne-Marie Élise",
        "BEN YOUSSEF Aymen, BEN YOUSSEF, Aymen",
        "Idriss, Idriss, Idriss",
        "'  Salma \t EL  MANSOURI ', EL MANSOURI, Salma"
    })
    void splitsByTheCaseOfLetters(String text, String family, String given) {
        Node group = Node.group(Name.ITEM);
        assertThat(names.read(parts(text), group, Scope.NONE)).isEqualTo(Converted.NOTHING);
        assertThat(Canonical.text(group, FAMILY)).contains(family);
        assertThat(Canonical.text(group, GIVEN)).contains(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salma El Mansouri", "SALMA EL MANSOURI"})
    void refusesWhatCannotBeToldApart(String text) {
        assertThat(names.read(parts(text), Node.group(Name.ITEM), Scope.NONE))
                .isEqualTo(Converted.wrong(Rule.COMPOSITE, "Salma EL MANSOURI"));
    }

    @ParameterizedTest
    @CsvSource({
        "El Mansouri, Salma, Salma EL MANSOURI",
        "EL MANSOURI, SALMA, Salma EL MANSOURI",
        "Ferri, PAOLO B, Paolo b FERRI",
        "Òrtiz, Ángel, Ángel ÒRTIZ"
    })
    void writesTheFamilyNameInCapitalsAndNoOther(String family, String given, String text) {
        Node group = Node.group(Name.ITEM).add(Node.text(FAMILY, family)).add(Node.text(GIVEN, given));
        Parts out = new Parts(names.parts(), new Name[] {Name.ITEM});
        names.write(group, out, Scope.NONE);
        assertThat(out.text("name")).contains(text);
    }

    private Parts parts(String text) {
        Parts parts = new Parts(names.parts(), new Name[] {Name.ITEM});
        parts.found(0, Node.text(Name.ITEM, text));
        return parts;
    }
}

package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.dialect.PathParser.Repeats;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/** Paths as tables write them: where dots part them, what stands there, and what is no path. */
class PathParserTest {

    private final PathParser lists = new PathParser(Canonical.NAMES);
    private final PathParser elements = new PathParser(Canonical.NAMES, Repeats.ELEMENTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a; a",
                "a.b.c; a b c",
                "a[k=x.y].b; a[k=x.y] b",
                "a[k=x.y]; a[k=x.y]",
                "'a.b'.c; 'a.b' c",
                "a.'b.c'; a 'b.c'",
                "a.; a ",
            })
    void partsAtDotsOutsideBracketsAndQuotes(String path, String parts) {
        assertThat(String.join(" ", PathParser.parts(path)).strip()).isEqualTo(parts.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {"a.b.c; 3", "a; -1", ".a; 0", "a[k=x.y]; -1", "a.b[k=x.y]; 1", "a[k=x.y].b; 8"})
    void findsTheLastDotOutsideBrackets(String path, int at) {
        assertThat(PathParser.lastDot(path)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {"'a.b'; a.b", "'a; 'a", "a'; a'", "'; '", "a; a"})
    void takesQuotesOffAWholeName(String part, String name) {
        assertThat(PathParser.bare(part)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a..b; a name is missing",
                "a[0; a[0 lacks its closing bracket",
                "a[x]; [x] is neither a place from 0 nor key=value",
                "a[10]; [10] is neither a place from 0 nor key=value",
                "a[-]; [-] is neither a place from 0 nor key=value",
                "a[=x]; [=x] is neither a place from 0 nor key=value",
                "a[k=x,=y]; [=y] is no key=value",
            })
    void saysWhatIsNoPath(String path, String wrong) {
        assertThatThrownBy(() -> lists.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(wrong);
    }

    @Test
    void needsANameForAnAttribute() {
        assertThatThrownBy(() -> elements.parse("a.@")).hasMessage("a name is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a[x]; [x] chooses nothing", "a[=x]; [=x] chooses nothing"})
    void saysWhatChoosesNoItem(String path, String wrong) {
        assertThatThrownBy(() -> lists.parseList(path)).hasMessage(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; true; true; true",
                "a[k=x]; true; false; false",
                "a[k!=x]; false; true; true",
                "a[k!=x|y]; false; false; true",
                "a[!k]; false; false; true",
            })
    void choosesItemsByAMember(String path, boolean x, boolean y, boolean without) {
        ItemChoice choice = lists.parseList(path).choice();
        assertThat(choice.means(item("x"))).isEqualTo(x);
        assertThat(choice.means(item("y"))).isEqualTo(y);
        assertThat(choice.means(Node.group(Name.ITEM))).isEqualTo(without);
        assertThat(lists.parseList(path).list()).hasToString("a");
    }

    @Test
    void findsTheNodeItselfItsMembersPlacesAndAttributes() {
        Node root = Node.group(Name.ROOT);
        assertThat(lists.parse(".").find(root)).isSameAs(root);
        assertThat(lists.parse(".").isSelf()).isTrue();
        assertThat(lists.parse("a").isSelf()).isFalse();
        assertThat(lists.parse("[1]").isPosition()).isTrue();
        assertThat(lists.parse("a[1]").isPosition()).isFalse();
        assertThat(lists.parse("a").isPosition()).isFalse();
        assertThat(lists.parse("a[k=x].b").isOfItem()).isTrue();
        assertThat(lists.parse("a[0].b").isOfItem()).isFalse();
        assertThat(elements.parse("a.@b").endsInAttribute()).isTrue();
        assertThat(elements.parse("a").endsInAttribute()).isFalse();
        assertThat(elements.parse(".").endsInAttribute()).isFalse();
        assertThat(elements.parse("a[@k=x]").isOfSelected()).isTrue();
        assertThat(elements.parse("a[@k=x].b").isOfSelected()).isFalse();
        assertThat(elements.parse(".").isOfSelected()).isFalse();
    }

    @Test
    void goesAsDeepAsThereIsSomething() {
        Node leaf = Node.group(Canonical.NAMES.of("b"));
        Node root =
                Node.group(Name.ROOT).add(Node.group(Canonical.NAMES.of("a")).add(leaf));
        assertThat(lists.parse("a.b.c.d").nearest(root)).isSameAs(leaf);
        assertThat(lists.parse("a.b.c").nearest(root)).isSameAs(leaf);
        assertThat(lists.parse("a.b").nearest(root)).isSameAs(root.child(0));
        assertThat(lists.parse("z.y.x").nearest(root)).isSameAs(root);
        assertThat(lists.parse("a.b.c").around(root)).isSameAs(leaf);
        assertThat(lists.parse("a.b.c.d").around(root)).isNull();
    }

    private static Node item(String value) {
        return Node.group(Name.ITEM).add(Node.text(Canonical.NAMES.of("k"), value));
    }
}

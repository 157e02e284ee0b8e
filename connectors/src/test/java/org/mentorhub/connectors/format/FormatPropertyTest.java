package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the bytes are, reading is total; whatever the tree holds, writing and reading give it back. */
class FormatPropertyTest {

    private final JsonFormat json = Reading.json();
    private final XmlFormat xml = Reading.xml();

    @Property(tries = 2000)
    void randomBytesEndInTreeOrViolation(@ForAll byte[] content) {
        assertTotal(content);
    }

    @Property(tries = 2000)
    void damagedDocumentsEndInTreeOrViolation(@ForAll("damaged") byte[] content) {
        assertTotal(content);
    }

    @Property(tries = 500)
    void jsonGivesTextBack(@ForAll("anyText") String name, @ForAll("anyText") String text) {
        Node root = Node.group(Name.ROOT).add(Node.text(json.names().of(name), text));
        if (json.write(root) instanceof FormatWriting.Written written) {
            Node member = Reading.read(json, written.content()).root().child(0);
            assertThat(member.text()).isEqualTo(text);
            assertThat(member.name().local()).isEqualTo(name);
        } else {
            assertThat(Surrogates.firstLone(name) >= 0 || Surrogates.firstLone(text) >= 0)
                    .isTrue();
        }
    }

    @Property(tries = 500)
    void xmlGivesTextBack(@ForAll("anyText") String text) {
        Node root = Node.text(xml.names().of("mob:a"), text)
                .addAttribute(xml.names().attribute("b"), text);
        if (xml.write(root) instanceof FormatWriting.Written written) {
            Node element = Reading.read(xml, written.content()).root();
            assertThat(element.text()).isEqualTo(text);
            assertThat(element.attribute(0).text()).isEqualTo(text);
        } else {
            assertThat(text.codePoints())
                    .anyMatch(c -> c < ' ' || (c >= 0xD800 && c < 0xE000) || (c & 0xFFFE) == 0xFFFE);
        }
    }

    private void assertTotal(byte[] content) {
        assertThat(json.read(content)).isNotNull();
        assertThat(xml.read(content)).isNotNull();
        assertThat(DocumentHead.of(content)).isNotNull();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<String> documents = Arbitraries.of(Reading.DOSSIER, Reading.CANDIDACY);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        return Combinators.combine(documents, places, places, Arbitraries.bytes())
                .as((document, from, length, value) -> Tuple.of(Reading.utf8(document), from, length, value))
                .map(damage -> {
                    byte[] content = damage.get1();
                    int from = damage.get2() % content.length;
                    int to = Math.min(content.length, from + 1 + damage.get3() % 4);
                    Arrays.fill(content, from, to, damage.get4());
                    return content;
                });
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().ofMaxLength(40).all();
    }
}

package org.mentorhub.connectors.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text becomes the bytes that Java makes of it, whatever the charset. */
class TextBytesTest {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    @Property(tries = 1000)
    void writesWhatJavaWrites(@ForAll("charsets") String charset, @ForAll("texts") String text) {
        Charset wanted = Charset.forName(charset);
        Encoding encoding = Encoding.of(wanted);
        String held = text.codePoints()
                .filter(encoding::has)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        TextBytes out =
                new TextBytes(encoding, new byte[1]).sign('<').text(held).sign('>');

        assertThat(out.toBytes()).isEqualTo(("<" + held + ">").getBytes(wanted));
        assertThat(wanted.newEncoder().canEncode(held)).isTrue();
    }

    @Property(tries = 1000)
    void hasWhatTheCharsetCanEncode(@ForAll("charsets") String charset, @ForAll("points") int point) {
        Charset wanted = Charset.forName(charset);

        assertThat(Encoding.of(wanted).has(point)).isEqualTo(wanted.newEncoder().canEncode(Character.toString(point)));
    }

    @Property(tries = 2000)
    void knowsTheNumbersOfJson(@ForAll("numbers") String text) {
        assertThat(JsonNumber.is(text)).isEqualTo(NUMBER.matcher(text).matches());
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "ISO-8859-1", "windows-1252", "windows-1256", "UTF-16", "UTF-16LE", "GB18030");
    }

    @Provide
    Arbitrary<Integer> points() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 0x7FF),
                        Arbitraries.integers().between(0x2000, 0x20FF),
                        Arbitraries.integers().between(0, Character.MAX_CODE_POINT))
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    @Provide
    Arbitrary<String> texts() {
        return points().list().ofMaxSize(40).map(points -> points.stream()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("01.eE+-9").ofMaxLength(8);
    }
}

package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mentorhub.connectors.translation.Violation;

/**
 * JSON as RFC 8259 has it, strictly, in UTF-8: no comments, no NaN, no member twice, nothing after the end, no half characters. A
 * byte-order mark is read over ({@link NativeTree#hasByteOrderMark} tells), and never written.
 */
public final class JsonFormat implements Format {

    /** Digits of a number, written out: far more than any amount, far less than what makes a conversion slow. */
    static final int MAX_DIGITS = 100;

    private final Names names;
    private final IntakeLimits limits;
    private final JsonFactory factory;
    private final JsonLists lists;

    /**
     * Lists as they stand.
     *
     * @param names the names that rows use
     * @param limits what a document may cost
     */
    public JsonFormat(Names names, IntakeLimits limits) {
        this(names, limits, JsonLists.AS_THEY_STAND);
    }

    /**
     * @param names the names that rows use
     * @param limits what a document may cost
     * @param lists what a list of one is
     */
    public JsonFormat(Names names, IntakeLimits limits, JsonLists lists) {
        this.lists = lists;
        this.names = names;
        this.limits = limits;
        this.factory = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxNumberLength(MAX_DIGITS)
                        .maxStringLength(limits.textLength())
                        .maxNameLength(limits.nameLength())
                        .build())
                .build();
    }

    @Override
    public FormatReading read(byte[] content) {
        try {
            StrictDecoder.requireSize(content, limits);
            requireUtf8(content);
            SourceText source = StrictDecoder.decode(content, StandardCharsets.UTF_8);
            try (JsonParser parser = factory.createParser(source.text())) {
                TreeBuilder builder = new TreeBuilder(source, limits, PathStyle.JSON_POINTER);
                return new FormatReading.Read(new JsonReader(parser, names, builder, lists).read());
            }
        } catch (BrokenDocument e) {
            return new FormatReading.Refused(List.of(e.violation()));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    @Override
    public FormatWriting write(Node root) {
        return new JsonWriter(lists).write(root);
    }

    /** What a list of one is. */
    public JsonLists lists() {
        return lists;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Names names() {
        return names;
    }

    /** In JSON the first two characters are ASCII, so a zero byte among the first two means UTF-16 or UTF-32, as a mark does. */
    private static void requireUtf8(byte[] content) throws BrokenDocument {
        int first = Byte.toUnsignedInt(content[0]);
        int second = content.length > 1 ? Byte.toUnsignedInt(content[1]) : 1;
        if (first == 0 || second == 0 || (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            Violation violation = FormatRule.CHARSET.violation("line 1, column 1", "UTF-16", "UTF-8", "UTF-8");
            throw new BrokenDocument(violation);
        }
    }
}

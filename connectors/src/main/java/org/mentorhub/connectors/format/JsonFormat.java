package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** JSON as RFC 8259 has it, strictly, in UTF-8. */
public final class JsonFormat implements Format {

    private final Names names;
    private final IntakeLimits limits;

    /**
     * @param names the names that rows use
     * @param limits what a document may cost
     */
    public JsonFormat(Names names, IntakeLimits limits) {
        this.names = names;
        this.limits = limits;
    }

    @Override
    public FormatReading read(byte[] content) {
        throw new UnsupportedOperationException("not landed yet: " + limits);
    }

    @Override
    public FormatWriting write(Node root) {
        throw new UnsupportedOperationException("not landed yet");
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
}

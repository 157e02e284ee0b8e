package org.mentorhub.connectors.format;

import java.nio.charset.Charset;

/** XML 1.0 with namespaces, without DTDs. */
public final class XmlFormat implements Format {

    private final FormatOptions.Xml options;
    private final Names names;
    private final IntakeLimits limits;

    /**
     * @param options charset, namespaces, root
     * @param limits what a document may cost
     */
    public XmlFormat(FormatOptions.Xml options, IntakeLimits limits) {
        this.options = options;
        this.limits = limits;
        this.names = new Names(options.namespaces());
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
        return "application/xml; charset=" + options.charset().name();
    }

    @Override
    public Charset charset() {
        return options.charset();
    }

    @Override
    public Names names() {
        return names;
    }
}

package org.mentorhub.connectors.format;

import java.nio.charset.Charset;

/** An XML document's bytes as text. */
final class XmlSource {

    private XmlSource() {}

    /** Decodes by mark or declaration; what is left of a mark is taken off. */
    static SourceText of(byte[] content) throws BrokenDocument {
        Charset charset = XmlCharset.of(content);
        SourceText source = StrictDecoder.decode(content, charset);
        return source.text().startsWith("\uFEFF") ? new SourceText(source.text().substring(1), true) : source;
    }
}

package org.mentorhub.routes.soap;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message that came beside its XML (MTOM): where an element says {@code xop:Include}, the content of a part is meant.
 *
 * @param attachments of the message; read while the message is
 */
record Parts(Collection<Attachment> attachments) {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String CID = "cid:";

    /** None. */
    static final Parts NONE = new Parts(List.of());

    static Parts of(@Nullable Collection<Attachment> attachments) {
        return attachments == null ? NONE : new Parts(attachments);
    }

    boolean isInclude(XMLStreamReader in) {
        return XOP.equals(in.getNamespaceURI()) && "Include".equals(in.getLocalName());
    }

    /** The content that the element on which the reader stands points to; leaves the reader at its end. */
    byte[] bytes(XMLStreamReader in) throws XMLStreamException {
        var href = in.getAttributeValue(null, "href");
        if (href == null || !href.startsWith(CID)) {
            throw new XMLStreamException("xop:Include without href=\"cid:…\"", in.getLocation());
        }
        var id = URLDecoder.decode(href.substring(CID.length()), StandardCharsets.UTF_8);
        in.nextTag();
        try {
            for (var attachment : attachments) {
                if (id.equals(attachment.getId())) {
                    return attachment.getDataHandler().getInputStream().readAllBytes();
                }
            }
        } catch (IOException brokenOff) {
            throw new XMLStreamException("a part cannot be read", in.getLocation(), brokenOff);
        }
        throw new XMLStreamException("no part for " + CID, in.getLocation());
    }

    String base64(XMLStreamReader in) throws XMLStreamException {
        return Base64.getEncoder().encodeToString(bytes(in));
    }
}

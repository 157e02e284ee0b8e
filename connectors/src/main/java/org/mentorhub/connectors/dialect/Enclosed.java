package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Beside;

/** What a canonical document says of the content that goes beside it. */
final class Enclosed {
    private static final Name ENVELOPE = Canonical.NAMES.of("envelope");
    private static final Name ATTACHMENTS = Canonical.NAMES.of("attachments");
    private static final Name HREF = Canonical.NAMES.of("href");
    private static final Name SIZE = Canonical.NAMES.of("size");
    private static final Name SHA256 = Canonical.NAMES.of("sha256");

    private Enclosed() {}

    /** All of it, in the document's order. */
    static List<Beside> in(Node canonical) {
        Node envelope = canonical.first(ENVELOPE);
        Node attachments = envelope == null ? null : envelope.first(ATTACHMENTS);
        List<Beside> found = new ArrayList<>();
        for (int i = 0; attachments != null && i < attachments.size(); i++) {
            beside(attachments.child(i)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Beside> beside(Node attachment) {
        return Canonical.text(attachment, HREF)
                .filter(href -> href.startsWith(Beside.SCHEME))
                .map(href -> new Beside(
                        href.substring(Beside.SCHEME.length()),
                        Canonical.text(attachment, SIZE).map(Long::parseLong).orElse(0L),
                        Canonical.text(attachment, SHA256).orElse("")));
    }
}

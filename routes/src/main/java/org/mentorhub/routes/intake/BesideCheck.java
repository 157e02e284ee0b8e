package org.mentorhub.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.IntakeRule.Where;

/** Holds what a document names by {@code cid:} against what came beside it: all of it, the same, and nothing more. */
final class BesideCheck {

    void apply(Draft draft) {
        Map<String, Beside> unnamed = new HashMap<>();
        draft.source().beside().forEach(part -> unnamed.put(part.contentId(), part.told()));
        Map<String, Beside> came = Map.copyOf(unnamed);
        JsonNode attachments = draft.document().content().path("envelope").path("attachments");
        for (int i = 0; i < attachments.size(); i++) {
            var href = attachments.path(i).path("href").asText();
            if (href.startsWith(Beside.SCHEME)) {
                var contentId = href.substring(Beside.SCHEME.length());
                unnamed.remove(contentId);
                if (!isThat(attachments.path(i), came.get(contentId))) {
                    draft.refuse(another(i, href));
                }
            }
        }
        unnamed.keySet().stream()
                .sorted()
                .forEach(contentId -> draft.refuse(IntakeRule.ATTACHMENT_UNNAMED.brokenAt(
                        Where.envelope("attachments"), contentId, null, List.of())));
    }

    private static boolean isThat(JsonNode attachment, @Nullable Beside part) {
        return part != null
                && attachment.path("size").asLong() == part.size()
                && attachment.path("sha256").asText().equals(part.sha256());
    }

    private static Violation another(int position, String href) {
        return new Violation(
                Rule.ATTACHMENT_BESIDE.code(),
                "/envelope/attachments/" + position + "/href",
                "envelope.attachments[" + position + "].href",
                href,
                List.of(),
                null);
    }
}

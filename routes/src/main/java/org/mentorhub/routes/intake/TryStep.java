package org.mentorhub.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Enclosing;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;

/**
 * Writes the document once for each recipient, as delivery will, and throws the bytes away: so the sender learns at once what a
 * recipient will not get, and that one cannot take the document at all.
 */
final class TryStep implements IntakeStep {
    private final Partners partners;
    private final DialectLookup dialects;
    private final Disclosure disclosure;

    TryStep(Partners partners, DialectLookup dialects, Disclosure disclosure) {
        this.partners = partners;
        this.dialects = dialects;
        this.disclosure = disclosure;
    }

    @Override
    public void apply(IntakeCall call, Draft draft) {
        for (var recipient : draft.recipients()) {
            draft.add(trial(call, draft, partners.get(recipient)));
        }
        if (draft.trials().stream().allMatch(Trial.Unwritable.class::isInstance)) {
            draft.trials().forEach(trial -> refuseFor((Trial.Unwritable) trial, draft));
        }
    }

    private Trial trial(IntakeCall call, Draft draft, Partner recipient) {
        var disclosed = Enclosing.fit(disclosure.disclose(draft.document(), recipient), recipient);
        var dialect = dialects.get(recipient.dialect());
        var sameDialect = dialect.id().equals(call.request().dialect().id());
        return switch (dialect.write(disclosed.document(), sameDialect ? kept(draft) : null)) {
            case Writing.Written written ->
                Trial.Writable.of(
                        recipient.id(),
                        disclosed.report().and(written.report()),
                        call.request().sender().language());
            case Writing.Refused refused -> new Trial.Unwritable(recipient.id(), refused.violations());
        };
    }

    private static @Nullable JsonNode kept(Draft draft) {
        var reading = draft.reading().orElse(null);
        return reading == null ? null : reading.kept();
    }

    /** What nobody can take is not taken: its sender mends it and sends it again. */
    private static void refuseFor(Trial.Unwritable trial, Draft draft) {
        trial.violations().forEach(draft::refuse);
    }
}

package org.mentorhub.routes.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorhub.routes.intake.IntakeRule.Where;
import org.mentorhub.routes.partner.Documents.Offered;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Finds the recipients: those that the document names, else those who subscribe to it. Nothing is addressed to nobody. */
final class AddressStep implements IntakeStep {
    private final Partners partners;

    AddressStep(Partners partners) {
        this.partners = partners;
    }

    @Override
    public void apply(IntakeCall call, Draft draft) {
        var named = draft.document().content().path("envelope").path("recipients");
        if (named.isEmpty()) {
            toSubscribers(call, draft);
            return;
        }
        Set<PartnerId> recipients = new LinkedHashSet<>();
        for (int i = 0; i < named.size(); i++) {
            named(call, draft, new Named(named.path(i).asText(), i), recipients);
        }
        draft.addressTo(recipients);
    }

    private record Named(String partner, int position) {}

    /** An unknown recipient and one that this sender may not reach get the same answer: nobody learns who is there. */
    private void named(IntakeCall call, Draft draft, Named named, Set<PartnerId> recipients) {
        var sender = call.request().sender();
        var type = draft.document().type();
        if (PartnerId.isValid(named.partner()) && mayReach(sender, type, new PartnerId(named.partner()))) {
            recipients.add(new PartnerId(named.partner()));
            return;
        }
        var where =
                new Where("/envelope/recipients/" + named.position(), "envelope.recipients[" + named.position() + "]");
        draft.refuse(IntakeRule.RECIPIENT.brokenAt(where, named.partner(), null, reachable(sender, type)));
    }

    private void toSubscribers(IntakeCall call, Draft draft) {
        var sender = call.request().sender();
        var document = draft.document();
        var programme = document.content()
                .path("envelope")
                .path("programme")
                .path("code")
                .asText();
        var offered = new Offered(document.type(), sender.id(), programme, Subject.schemes(document));
        var recipients = partners.subscribersOf(offered).stream()
                .filter(subscriber -> mayReach(sender, document.type(), subscriber))
                .collect(Collectors.toSet());
        if (recipients.isEmpty()) {
            draft.refuse(IntakeRule.NO_RECIPIENT.brokenAt(
                    Where.envelope("recipients"), null, null, reachable(sender, document.type())));
        }
        draft.addressTo(recipients);
    }

    private boolean mayReach(Partner sender, DocumentType type, PartnerId recipient) {
        return sender.documents().maySend(type, recipient)
                && partners.find(recipient)
                        .filter(partner -> partner.documents().receives().contains(type))
                        .isPresent();
    }

    private List<String> reachable(Partner sender, DocumentType type) {
        return sender.documents().maySend().getOrDefault(type, Set.of()).stream()
                .filter(recipient -> mayReach(sender, type, recipient))
                .map(PartnerId::value)
                .sorted()
                .toList();
    }
}

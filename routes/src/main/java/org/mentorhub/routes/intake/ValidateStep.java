package org.mentorhub.routes.intake;

import java.util.List;
import org.mentorhub.routes.intake.IntakeRule.Where;
import org.mentorhub.routes.partner.Partners;

/** Holds what a document says of itself against who sends it and what this hub serves. The model's own rules were checked in reading. */
final class ValidateStep implements IntakeStep {
    private final Partners partners;
    private final BesideCheck beside;

    ValidateStep(Partners partners, BesideCheck beside) {
        this.partners = partners;
        this.beside = beside;
    }

    @Override
    public void apply(IntakeCall call, Draft draft) {
        beside.apply(draft);
        var sender = call.request().sender();
        var document = draft.document();
        var envelope = document.content().path("envelope");
        if (!document.sender().equals(sender.id())) {
            draft.refuse(IntakeRule.SENDER.brokenAt(
                    Where.envelope("sender"),
                    document.sender().value(),
                    sender.id().value(),
                    List.of(sender.id().value())));
        }
        if (envelope.path("action").asText().equals("withdraw")) {
            draft.refuse(IntakeRule.ACTION.brokenAt(Where.envelope("action"), "withdraw", null, List.of()));
        }
        var programme = envelope.path("programme").path("code").asText();
        if (partners.programme(programme).isEmpty()) {
            draft.refuse(IntakeRule.PROGRAMME.brokenAt(
                    Where.envelope("programme"),
                    programme,
                    sender.programme().code(),
                    List.of(sender.programme().code())));
        }
    }
}

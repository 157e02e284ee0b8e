package org.mentorhub.routes.intake;

import org.mentorhub.routes.ledger.SubmittedDocument;

/** Makes of a draft what the ledger is to keep, and lets go of what was only needed on the way: a submission may have 20,000. */
final class PrepareStep implements IntakeStep {
    private final Candidates candidates;

    PrepareStep(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Called for every draft, refused ones too. */
    @Override
    public void apply(IntakeCall call, Draft draft) {
        draft.prepare(
                draft.isOpen()
                        ? candidates.of(call, draft)
                        : new SubmittedDocument.Reject(draft.position(), draft.faults(), draft.violations()));
        if (!call.keepsReports()) {
            draft.lighten();
        }
    }
}

package org.mentorhub.routes.intake;

/** One step of a document's way in. It changes the draft and throws only for defects. */
@FunctionalInterface
interface IntakeStep {

    /** Takes the draft one step further. Called for open drafts only. */
    void apply(IntakeCall call, Draft draft);
}

package org.mentorhub.routes.soap;

import java.time.Clock;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Entry;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.IntakeCall.Intent;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.intake.IntakeRequest.Origin;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.rest.Answers;
import org.mentorhub.routes.rest.ProblemType;
import org.mentorhub.routes.rest.SubmissionAnswer;

/** {@code submit}: documents come in. */
final class SubmitOperation implements Operation {
    private final SoapDoor door;
    private final Intake intake;
    private final DialectLookup dialects;
    private final SoapFaults faults;
    private final Clock clock;

    SubmitOperation(SoapDoor door, Intake intake, DialectLookup dialects, SoapFaults faults, Clock clock) {
        this.door = door;
        this.intake = intake;
        this.dialects = dialects;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public void answer(PartnerCall call, XMLStreamReader body, AnswerXml answer) throws XMLStreamException {
        door.enter(call);
        var bounds = call.partner().in().soap().orElseThrow().bounds();
        call.body().allow(bounds.bytes());
        var parts = Parts.of(PhaseInterceptorChain.getCurrentMessage().getAttachments());
        var submitted = new SubmitReader(body, call, bounds, parts).read();
        var taken = taken(call.language(), submitted.body());
        var done = intake.take(Entry.SOAP, request(call, bounds, submitted, taken), Intent.SUBMIT)
                .orElseThrow(() -> faults.unavailable(call.language()));
        SubmitAnswer.write(decided(call.language(), done), answer);
    }

    private NativeBody.Taken taken(Locale language, NativeBody body) {
        return switch (body) {
            case NativeBody.Taken taken -> taken;
            case NativeBody.TooLarge large -> throw faults.of(language, ProblemType.TOO_LARGE, large.bound());
            case NativeBody.TooManyDocuments many ->
                throw faults.of(language, ProblemType.TOO_MANY_DOCUMENTS, many.bound());
            case NativeBody.Incomplete broken -> throw faults.of(language, ProblemType.INCOMPLETE_BODY);
            case NativeBody.NoRoom full -> throw faults.unavailable(language);
        };
    }

    private IntakeRequest request(
            PartnerCall call, Bounds bounds, SubmitReader.Submitted submitted, NativeBody.Taken taken) {
        var sender = call.partner();
        return new IntakeRequest(
                sender,
                bounds,
                submitted.isCanonical() ? dialects.canonical(submitted.mediaType()) : dialects.get(sender.dialect()),
                submitted.type(),
                call.messageId(),
                new Origin("soap", "soap:submit", submitted.mediaType()),
                clock.instant(),
                Answering.AT_ONCE,
                taken);
    }

    private SubmissionAnswer decided(Locale language, IntakeCall done) {
        return switch (done.decision().orElseThrow()) {
            case SubmitDecision.Accepted accepted -> Answers.accepted(done, accepted);
            case SubmitDecision.Repeated repeated -> Answers.repeated(done, repeated);
            case SubmitDecision.Conflict conflict -> throw faults.of(language, ProblemType.CONFLICT, done.messageId());
            case SubmitDecision.Rejected rejected ->
                throw faults.invalid(language, done.drafts().size(), Answers.violations(done, rejected.documents()));
        };
    }
}

package org.mentorhub.routes.intake;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.routes.intake.IntakeRule.Where;
import org.mentorhub.schemas.DocumentType;

/** Native bytes become a canonical document, by the sender's dialect. */
final class ReadStep implements IntakeStep {

    @Override
    public void apply(IntakeCall call, Draft draft) {
        var request = call.request();
        var sender = request.sender();
        if (!draft.source().faults().isEmpty()) {
            draft.source().faults().forEach(draft::refuse);
            return;
        }
        if (draft.source().isOversized()) {
            int bound = request.bounds().bytesPerDocument();
            draft.refuse(IntakeRule.DOCUMENT_SIZE.brokenAt(
                    Where.WHOLE_DOCUMENT, null, null, List.of(Integer.toString(bound))));
            return;
        }
        var content = draft.source().content();
        var type = request.type().or(() -> request.dialect().detect(content)).or(() -> onlyTypeOf(call));
        if (type.isEmpty()) {
            draft.refuse(IntakeRule.TYPE_UNKNOWN.brokenAt(Where.WHOLE_DOCUMENT, null, null, sentBy(call)));
        } else if (!sender.documents().sends().contains(type.get())) {
            draft.refuse(IntakeRule.TYPE_NOT_SENT.brokenAt(
                    Where.WHOLE_DOCUMENT, type.get().id(), null, sentBy(call)));
        } else {
            draft.read(request.dialect().read(type.get(), slice(draft), defaults(call)));
        }
    }

    private static Slice slice(Draft draft) {
        var source = draft.source();
        return new Slice(
                source.position(),
                source.line(),
                source.content(),
                source.beside().stream().map(BesideDocument::told).toList());
    }

    /** A partner that sends one kind of document is understood even where the bytes tell nothing: then reading tells what is wrong. */
    private static Optional<DocumentType> onlyTypeOf(IntakeCall call) {
        var sends = call.request().sender().documents().sends();
        return sends.size() == 1 ? Optional.of(sends.iterator().next()) : Optional.empty();
    }

    private static List<String> sentBy(IntakeCall call) {
        return call.request().sender().documents().sends().stream()
                .map(DocumentType::id)
                .sorted()
                .toList();
    }

    private static EnvelopeDefaults defaults(IntakeCall call) {
        var request = call.request();
        var programme = request.sender().programme();
        return new EnvelopeDefaults(
                request.sender().id(),
                call.givenMessageId(),
                request.receivedAt().truncatedTo(ChronoUnit.SECONDS),
                programme.code(),
                programme.season().orElse(null));
    }
}

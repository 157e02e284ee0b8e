package org.mentorhub.routes.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.mentorhub.routes.intake.IntakeCall.Intent;
import org.mentorhub.routes.ledger.StoredContent;
import org.mentorhub.routes.ledger.SubmissionInParts;

/** The door to the intake. */
public final class Intake {
    private final ProducerTemplate camel;
    private final Consumer<List<StoredContent>> released;

    /**
     * @param camel that sends into the route
     * @param released gets what came beside documents, once they are decided: what no commit names need not stay
     */
    public Intake(ProducerTemplate camel, Consumer<List<StoredContent>> released) {
        this.camel = camel;
        this.released = released;
    }

    /**
     * Takes a submission through the route of its entry, and gives its memory back.
     *
     * @return the call with what became of it, or empty where an operator has stopped the route, or the hub starts or stops: then nothing was
     *     done
     */
    public Optional<IntakeCall> take(Entry entry, IntakeRequest request, Intent intent) {
        return take(entry, new IntakeCall(request, intent));
    }

    /**
     * Takes the next documents of a submission in parts, that its caller began and will finish, and gives their memory back.
     *
     * @param request with the message id that the submission was begun under, and 1 to {@value SubmissionInParts#LARGEST_PART} documents
     * @return the call with {@link IntakeCall#partDecisions}, and in its drafts what they break; or empty as with {@link #take}
     */
    public Optional<IntakeCall> takePart(Entry entry, IntakeRequest request, SubmissionInParts whole) {
        return take(entry, new IntakeCall(request, whole));
    }

    private Optional<IntakeCall> take(Entry entry, IntakeCall call) {
        try {
            var done = camel.send(entry.endpoint(), exchange -> {
                exchange.setPattern(ExchangePattern.InOut);
                call.putInto(exchange);
            });
            var trouble = done.getException();
            if (trouble instanceof DirectConsumerNotAvailableException) {
                return Optional.empty();
            }
            if (trouble instanceof RuntimeException known) {
                throw known;
            }
            if (trouble != null) {
                throw new IllegalStateException("the intake failed", trouble);
            }
            return Optional.of(call);
        } catch (RejectedExecutionException notRunning) {
            // The web server takes calls a moment before Camel has started, and a moment after it has stopped.
            return Optional.empty();
        } finally {
            call.request().body().memory().close();
            release(call);
        }
    }

    private void release(IntakeCall call) {
        List<StoredContent> brought = call.request().body().documents().stream()
                .flatMap(document -> document.beside().stream())
                .map(BesideDocument::content)
                .toList();
        released.accept(brought);
    }
}

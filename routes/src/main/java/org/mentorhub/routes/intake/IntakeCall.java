package org.mentorhub.routes.intake;

import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmissionInParts;
import org.mentorhub.routes.ledger.SubmitDecision;

/** All that is known of one submission on its way through the intake: the one holder in the Camel exchange. */
public final class IntakeCall {
    private static final String PROPERTY = "mentorhub.intake-call";
    private static final int DOCUMENTS_WITH_REPORTS = 20;

    private final IntakeRequest request;
    private final Intent intent;
    private final String givenMessageId;
    private final List<Draft> drafts;
    private final Optional<SubmissionInParts> whole;
    private Optional<SubmitDecision> decision = Optional.empty();
    private List<DocumentDecision> partDecisions = List.of();

    /** What the caller wants. */
    public enum Intent {
        /** To submit. */
        SUBMIT,
        /** To know what would become of it; nothing is kept. */
        VALIDATE
    }

    IntakeCall(IntakeRequest request, Intent intent) {
        this(request, intent, Optional.empty());
    }

    /** A part of a submission that is larger. */
    IntakeCall(IntakeRequest request, SubmissionInParts whole) {
        this(request, Intent.SUBMIT, Optional.of(whole));
    }

    private IntakeCall(IntakeRequest request, Intent intent, Optional<SubmissionInParts> whole) {
        this.request = request;
        this.intent = intent;
        this.whole = whole;
        this.givenMessageId = request.messageId()
                .orElseGet(() -> IntakeRequest.messageIdOf(
                        request.origin().place(), request.body().content()));
        this.drafts = request.body().documents().stream().map(Draft::new).toList();
    }

    /** The call that this exchange carries. */
    static IntakeCall of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, IntakeCall.class);
    }

    void putInto(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** What the transport handed over. */
    public IntakeRequest request() {
        return request;
    }

    /** Its documents, in the order in which they came. */
    public List<Draft> drafts() {
        return drafts;
    }

    /** The id that the call gives to documents that name none. */
    String givenMessageId() {
        return givenMessageId;
    }

    /** The submission's message id: what a single document says of itself counts before what the call says. */
    public String messageId() {
        return drafts.size() == 1
                ? drafts.getFirst()
                        .reading()
                        .map(read -> read.document().messageId())
                        .orElse(givenMessageId)
                : givenMessageId;
    }

    /** Whether whole reports are told: a larger submission gets numbers, and each report at its exchange. */
    public boolean keepsReports() {
        return whole.isEmpty() && drafts.size() <= DOCUMENTS_WITH_REPORTS;
    }

    /** What the ledger decided; empty where nothing was submitted. */
    public Optional<SubmitDecision> decision() {
        return decision;
    }

    /** What the ledger decided on the documents of a part, in order; empty where this is no part. */
    public List<DocumentDecision> partDecisions() {
        return partDecisions;
    }

    /** The submission that this is a part of. */
    Optional<SubmissionInParts> whole() {
        return whole;
    }

    /** Whether this is a submission of its own, on which nothing was decided yet. */
    boolean isToBeSubmitted() {
        return intent == Intent.SUBMIT && whole.isEmpty() && decision.isEmpty();
    }

    void decidePart(List<DocumentDecision> made) {
        partDecisions = List.copyOf(made);
    }

    void decide(SubmitDecision made) {
        decision = Optional.of(made);
    }
}

package org.mentorhub.routes.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.ExchangeView;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmissionView;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.status.StatusAnswer.ExchangeStatus;
import org.mentorhub.routes.status.StatusAnswer.SubmissionStatus;
import org.mentorhub.schemas.PartnerId;

/**
 * Answers what became of a partner's documents, by its own references, where it asks by a message or a file. What is another's is
 * unknown, like what does not exist.
 */
public final class StatusDesk {
    /** The media type of an answer. */
    public static final String MEDIA_TYPE = "application/json";
    /** Bytes of a question that are read. */
    public static final int LONGEST_QUESTION = 64 * 1024;

    private static final int MOST_REFERENCES = 100;

    private final Views views;
    private final ObjectWriter json;

    StatusDesk(Views views, ObjectMapper json) {
        this.views = views;
        // In ASCII, so that it can be read in whatever charset a partner has.
        this.json = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
    }

    /** What became of each reference of a question; of the first 100. */
    record Answers(List<Answer> answers, int notLookedUp) {}

    /**
     * What became of one reference.
     *
     * @param reference as it was asked
     * @param known whether the partner sent anything by it
     * @param submission where it names a sending
     * @param documents where it names documents: the newest version of each
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Answer(
            String reference, boolean known, @Nullable SubmissionStatus submission, List<ExchangeStatus> documents) {}

    /**
     * The answer to a question, in JSON.
     *
     * @param asking who asks, proven
     * @param question one reference a line: a message id, the partner's id of a document, or a hub id of a sending or document
     */
    public byte[] answer(PartnerId asking, String question) {
        var references = question.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var answers = references.stream()
                .limit(MOST_REFERENCES)
                .map(reference -> of(asking, reference))
                .toList();
        return written(new Answers(answers, references.size() - answers.size()));
    }

    private Answer of(PartnerId asking, String reference) {
        var submission = views.submission(asking, reference).or(() -> ownSubmission(asking, reference));
        if (submission.isPresent()) {
            return new Answer(reference, true, StatusAnswer.of(submission.get()), List.of());
        }
        var documents =
                ownExchange(asking, reference).map(List::of).orElseGet(() -> views.documents(asking, reference));
        return new Answer(
                reference,
                !documents.isEmpty(),
                null,
                documents.stream().map(StatusAnswer::of).toList());
    }

    private Optional<SubmissionView> ownSubmission(PartnerId asking, String reference) {
        return Optional.of(reference)
                .filter(SubmissionId::isValid)
                .flatMap(id -> views.submission(new SubmissionId(id)))
                .filter(view -> view.sender().equals(asking));
    }

    private Optional<ExchangeView> ownExchange(PartnerId asking, String reference) {
        return Optional.of(reference)
                .filter(ExchangeId::isValid)
                .flatMap(id -> views.exchange(new ExchangeId(id)))
                .filter(view -> view.sender().equals(asking));
    }

    private byte[] written(Answers answers) {
        try {
            return json.writeValueAsString(answers).getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("an answer of our own cannot be written", defect);
        }
    }
}

package org.mentorhub.routes.demo.season;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mentorhub.routes.demo.DemoResult.Step;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What was told so far. What a step tells has been seen: else the story ends there. */
final class Story {
    private final Cast cast;
    private final Desk desk;
    private final Consumer<Step> progress;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param cast who has what arrived
     * @param desk knows how long to wait
     * @param progress is told of each step when it is done
     */
    Story(Cast cast, Desk desk, Consumer<Step> progress) {
        this.cast = cast;
        this.desk = desk;
        this.progress = progress;
    }

    /** Waits until a recipient has a document. */
    void arrives(PartnerId recipient, DocumentType type, String documentId) throws IOException {
        desk.await(() -> cast.arrivals(recipient).has(type, documentId, 1));
        require(
                cast.arrivals(recipient).has(type, documentId, 1),
                type.id() + " " + documentId + " has not come to " + recipient);
    }

    /** Ends the story where something was not so. */
    static void require(boolean seen, String otherwise) throws IOException {
        if (!seen) {
            throw new IOException(otherwise);
        }
    }

    void done(String title, String outcome) {
        var step = new Step(title, outcome);
        steps.add(step);
        progress.accept(step);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}

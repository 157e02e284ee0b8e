package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.schemas.PartnerId;

/** The MBean of dead letters. Operators' mistakes come back as Java's own exceptions, which any JMX client has. */
final class DeadLettersControl implements DeadLettersMXBean {
    private final DeadLetterDesk desk;

    DeadLettersControl(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @Override
    public long getCount() {
        return desk.count(Optional.empty());
    }

    @Override
    public List<DeliveryView> list(String partner, int limit) {
        return JmxAnswer.of(() -> desk.list(partner(partner), limit));
    }

    @Override
    public DeliveryView show(String delivery) {
        return JmxAnswer.of(() -> desk.show(delivery));
    }

    @Override
    public String replay(String delivery) {
        return JmxAnswer.of(() -> desk.replay(delivery, new Doubt.Respected()).value());
    }

    @Override
    public String replayDespiteDoubt(String delivery, String reason) {
        return JmxAnswer.of(
                () -> desk.replay(delivery, DeadLetterDesk.overruled(reason)).value());
    }

    @Override
    public String previewReplayAll(String partner) {
        return JmxAnswer.of(() -> desk.preview(partner(partner)).line());
    }

    @Override
    public int replayAll(String partner) {
        return JmxAnswer.of(() -> Math.toIntExact(
                desk.replayAll(partner(partner), new Doubt.Respected()).replayed()));
    }

    @Override
    public int replayAllDespiteDoubt(String partner, String reason) {
        return JmxAnswer.of(() -> Math.toIntExact(desk.replayAll(partner(partner), DeadLetterDesk.overruled(reason))
                .replayed()));
    }

    @Override
    public String getReplayOfAll() {
        return desk.replayState().line();
    }

    @Override
    public String stopReplayAll() {
        return desk.stopReplay().line();
    }

    @Override
    public String discard(String delivery, String reason) {
        return JmxAnswer.of(() -> {
            desk.discard(delivery, reason);
            return "discarded " + delivery;
        });
    }

    @Override
    public String resolve(String delivery, String outcome, String reason) {
        return JmxAnswer.of(() -> {
            desk.resolve(delivery, outcome, reason);
            return "resolved " + delivery + " as " + outcome;
        });
    }

    private static Optional<PartnerId> partner(String id) {
        return id.isBlank() ? Optional.empty() : Optional.of(new PartnerId(id.strip()));
    }
}

package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.schemas.PartnerId;

/** The MBean of dead letters. Operators' mistakes come back as Java's own exceptions, which any JMX client has. */
final class DeadLettersControl implements DeadLettersMXBean {
    private final DeadLetterDesk desk;
    private final AgainDesk again;

    DeadLettersControl(DeadLetterDesk desk, AgainDesk again) {
        this.desk = desk;
        this.again = again;
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
        return JmxAnswer.of(() -> desk.preview(all(partner)).line());
    }

    @Override
    public int replayAll(String partner) {
        return JmxAnswer.of(() -> replayed(partner, new Doubt.Respected()));
    }

    @Override
    public int replayAllDespiteDoubt(String partner, String reason) {
        return JmxAnswer.of(() -> replayed(partner, DeadLetterDesk.overruled(reason)));
    }

    private int replayed(String partner, Doubt doubt) {
        var order = new ReplayOrder(all(partner), doubt, 0, Operator.acts(DeadLetterDesk.why(doubt)));
        return Math.toIntExact(desk.replayAll(order).replayed());
    }

    private static Selection all(String partner) {
        return ReplayOrder.which(partner(partner), null);
    }

    @Override
    public List<String> causes(String partner) {
        return JmxAnswer.of(() -> desk.causes(partner(partner)).stream()
                .map(DeadLetterDesk.CauseView::line)
                .toList());
    }

    @Override
    public String previewReplayOf(String partner, String cause) {
        return JmxAnswer.of(
                () -> desk.preview(ReplayOrder.which(partner(partner), cause)).line());
    }

    @Override
    public String startReplayOf(String partner, String cause, int perSecond, String reason) {
        return JmxAnswer.of(() -> {
            var act = Operator.acts(Reasons.checked(reason));
            var which = ReplayOrder.which(partner(partner), cause);
            return desk.startReplay(new ReplayOrder(which, new Doubt.Respected(), perSecond, act))
                    .line();
        });
    }

    @Override
    public String previewDeliverAgain(String exchange, String partner) {
        return JmxAnswer.of(
                () -> again.preview(exchange, new PartnerId(partner)).says());
    }

    @Override
    public String deliverAgain(String exchange, String partner, String reason) {
        return JmxAnswer.of(
                () -> again.deliver(exchange, new PartnerId(partner), reason).value());
    }

    @Override
    public List<String> acts(int limit) {
        return JmxAnswer.of(
                () -> again.acts(limit).stream().map(AgainDesk.ActLine::line).toList());
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

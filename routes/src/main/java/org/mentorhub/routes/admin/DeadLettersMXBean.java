package org.mentorhub.routes.admin;

import java.util.List;

/** {@code org.mentorhub:type=DeadLetters}: deliveries that wait for an operator's decision. Never shows content. */
@Described("Deliveries that the hub gave up on (DEAD) or does not know the outcome of (IN_DOUBT); notifies when one is"
        + " added")
public interface DeadLettersMXBean {

    /** How many. */
    @Described("How many deliveries wait for a decision, over all partners")
    long getCount();

    /** Lists. */
    @ReadsOnly
    @Described("Lists deliveries that wait for a decision, oldest first: ids, states and reasons, no content")
    List<DeliveryView> list(
            @Described(name = "partner", value = "a partner's id, or empty for all") String partner,
            @Described(name = "limit", value = "how many at most: 1 to 1000") int limit);

    /** Shows one. */
    @ReadsOnly
    @Described("Shows one delivery: ids, state, attempts, reason, no content")
    DeliveryView show(@Described(name = "delivery", value = "the delivery's id") String delivery);

    /** Replays one. */
    @Described("Sends a dead delivery again as a new delivery (new id, with the dialect of today); gives the new id")
    String replay(@Described(name = "delivery", value = "the dead delivery's id") String delivery);

    /** Replays one that may have arrived. */
    @Described("Sends a dead delivery again though an earlier attempt may have arrived: ask the partner first, it could"
            + " take effect twice; gives the new id")
    String replayDespiteDoubt(
            @Described(name = "delivery", value = "the dead delivery's id") String delivery,
            @Described(name = "reason", value = "how you know, for the record: 1 to 200 characters") String reason);

    /** Says what replayAll would do. */
    @ReadsOnly
    @Described("Says what replayAll would send: how many, how old, and how many the partner may have already; changes"
            + " nothing")
    String previewReplayAll(@Described(name = "partner", value = "a partner's id, or empty for all") String partner);

    /** Replays all. */
    @Described("Sends all dead deliveries again, each as a new delivery; call previewReplayAll first; gives how many")
    int replayAll(@Described(name = "partner", value = "a partner's id, or empty for all") String partner);

    /** Replays all, also what may have arrived. */
    @Described(
            "As replayAll, and also those of which an earlier attempt may have arrived: they could take effect twice")
    int replayAllDespiteDoubt(
            @Described(name = "partner", value = "a partner's id, or empty for all") String partner,
            @Described(name = "reason", value = "how you know, for the record: 1 to 200 characters") String reason);

    /** Of what they died. */
    @ReadsOnly
    @Described("Of what dead letters died: how many by recipient and cause, and how old the oldest is")
    List<String> causes(@Described(name = "partner", value = "a partner's id, or empty for all") String partner);

    /** Says what startReplayOf would do. */
    @ReadsOnly
    @Described("Says what startReplayOf would send: how many, how old, how many are overtaken, and how many the partner"
            + " may have already; changes nothing")
    String previewReplayOf(
            @Described(name = "partner", value = "a partner's id, or empty for all") String partner,
            @Described(name = "cause", value = "the code of a cause, or empty for any") String cause);

    /** Replays many, in the background. */
    @Described(
            "Begins to send dead deliveries again, at a rate: ReplayOfAll shows how far it is, stopReplayAll ends it")
    String startReplayOf(
            @Described(name = "partner", value = "a partner's id, or empty for all") String partner,
            @Described(name = "cause", value = "the code of a cause, or empty for any") String cause,
            @Described(name = "perSecond", value = "how many a second at most; 0 for as many as go") int perSecond,
            @Described(name = "reason", value = "why, for the record: 1 to 200 characters") String reason);

    /** Says what deliverAgain would do. */
    @ReadsOnly
    @Described("Says what deliverAgain would do: whether the partner has it, whether a newer version exists")
    String previewDeliverAgain(
            @Described(name = "exchange", value = "the exchange's id") String exchange,
            @Described(name = "partner", value = "one of its recipients") String partner);

    /** Delivers again on purpose. */
    @Described("Delivers an exchange once more to one of its recipients, under a new delivery id, which it gives")
    String deliverAgain(
            @Described(name = "exchange", value = "the exchange's id") String exchange,
            @Described(name = "partner", value = "one of its recipients") String partner,
            @Described(name = "reason", value = "why, for the record: 1 to 200 characters") String reason);

    /** What operators did. */
    @ReadsOnly
    @Described("What operators did last, newest first: when, who, what, to which delivery, why")
    List<String> acts(@Described(name = "limit", value = "how many at most: 1 to 1000") int limit);

    /** How a replay of all stands. */
    @Described("How far the replay of all is that is under way, or how the last one ended")
    String getReplayOfAll();

    /** Stops one. */
    @Described("Stops the replay of all that is under way, within a second; what was sent again stays so")
    String stopReplayAll();

    /** Discards one. */
    @Described("Closes a dead delivery for good; it stays DEAD with your reason and leaves the list")
    String discard(
            @Described(name = "delivery", value = "the dead delivery's id") String delivery,
            @Described(name = "reason", value = "why, for the record: 1 to 200 characters") String reason);

    /** Decides one in doubt. */
    @Described("Decides a delivery IN_DOUBT after you asked the partner")
    String resolve(
            @Described(name = "delivery", value = "the id of a delivery IN_DOUBT") String delivery,
            @Described(name = "outcome", value = "delivered (they have it), repeat (they do not), or dead (give up)")
                    String outcome,
            @Described(name = "reason", value = "how you know: 1 to 200 characters") String reason);
}

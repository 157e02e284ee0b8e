package org.mentorhub.routes.soap;

import java.util.Locale;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.partner.Partner;

/** One call while it lasts: what the interceptors and the service know of it. The one holder in CXF's exchange. */
final class PartnerCall {
    private final Partner addressed;
    private final BoundedInput body;
    private final IntakeMemory.Share memory;
    private boolean proven;
    private Optional<String> messageId = Optional.empty();

    PartnerCall(Partner addressed, BoundedInput body, IntakeMemory.Share memory) {
        this.addressed = addressed;
        this.body = body;
        this.memory = memory;
    }

    static PartnerCall of(Message message) {
        return find(message).orElseThrow(() -> new IllegalStateException("a call without its holder"));
    }

    static Optional<PartnerCall> find(Message message) {
        return Optional.ofNullable(message.getExchange().get(PartnerCall.class));
    }

    void putInto(Message message) {
        message.getExchange().put(PartnerCall.class, this);
    }

    /** Whom the address names; who calls is proven or not. */
    Partner partner() {
        return addressed;
    }

    BoundedInput body() {
        return body;
    }

    /** Held until the call ends. */
    IntakeMemory.Share memory() {
        return memory;
    }

    void prove() {
        proven = true;
    }

    /** The caller's language: English where nobody is proven. */
    Locale language() {
        return proven ? Locale.forLanguageTag(addressed.language()) : Locale.ROOT;
    }

    /** What {@code wsa:MessageID} says. */
    Optional<String> messageId() {
        return messageId;
    }

    void named(String id) {
        messageId = Optional.of(id);
    }
}

package org.mentorhub.routes.delivery;

import java.util.Optional;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.routes.partner.Notices;
import org.mentorhub.routes.partner.Partner;

/** The transports that the hub itself hands notices over by. Notices in an outbox or in an answer are fetched, not handed over. */
enum NoticeTransport {
    /** A call of the partner's SOAP service; recipients' words only, all else lies in its outbox. */
    SOAP("soap"),
    /** A POST to the partner's address. */
    REST("rest"),
    /** A message in the partner's queue. */
    QUEUE("queue"),
    /** A file in the partner's directory. */
    DIRECTORY("directory"),
    /** An alarm to an operator, who tells the partner. */
    CONSOLE("console");

    private final String id;

    NoticeTransport(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Whether notices of that kind go by it; others lie in the partner's outbox. */
    boolean takes(NoticeKind kind) {
        return this != SOAP || kind == NoticeKind.ACKNOWLEDGEMENT;
    }

    /** By which the partner gets its notices, or empty where the hub hands it none. */
    static Optional<NoticeTransport> of(Partner partner) {
        if (partner.notices().push().isPresent()) {
            return Optional.of(REST);
        }
        if (partner.notices().words() == Notices.Words.SERVICE) {
            return Optional.of(SOAP);
        }
        return switch (partner.notices().way()) {
            case CONSOLE -> Optional.of(CONSOLE);
            case QUEUE -> Optional.of(QUEUE);
            case DIRECTORY -> Optional.of(DIRECTORY);
            case ANSWER, OUTBOX -> Optional.empty();
        };
    }
}

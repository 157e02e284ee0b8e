package org.mentorhub.routes.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/**
 * Something that an operator should know without having looked.
 *
 * @param kind what happened; its {@link Kind#code} has a runbook entry in {@code routes/README.md}
 * @param partner whom it is about; empty where it is about the hub
 * @param about the hub's id of the delivery or conflict it is about, where it is about one
 * @param text what happened and what to do, without content
 * @param at when
 */
public record Alarm(Kind kind, Optional<PartnerId> partner, Optional<String> about, String text, Instant at) {

    /** One about a partner. */
    public Alarm(Kind kind, PartnerId partner, Optional<String> about, String text, Instant at) {
        this(kind, Optional.of(partner), about, text, at);
    }

    /** One about the hub as a whole. */
    public static Alarm ofHub(Kind kind, String text, Instant at) {
        return new Alarm(kind, Optional.empty(), Optional.empty(), text, at);
    }

    /** The kinds of alarm, each with the code that runbook, MBean notifications and logs use. */
    public enum Kind {
        /** The partner's circuit opened. */
        PARTNER_DOWN("MH-A01"),
        /** The partner's circuit closed again. */
        PARTNER_BACK("MH-A02"),
        /** The hub gave a delivery up. */
        DEAD_LETTER("MH-A03"),
        /** Nobody knows whether a delivery arrived, and it may not be repeated. */
        IN_DOUBT("MH-A04"),
        /** A part of the hub failed while it handled a delivery; the delivery will be tried again. */
        DEFECT("MH-A05"),
        /** A notice for a partner that gets none by machine. */
        NOTICE("MH-A06"),
        /** The disk of the hub's data, or of its broker's journal, gets full. */
        DISK_LOW("MH-A07"),
        /** A partner's server shows another host key than the pinned one. */
        HOST_KEY("MH-A08"),
        /** A scheduled run was not made at its time; it is made up. */
        SCHEDULE_MISSED("MH-A09"),
        /** A file of a partner lies where it is and cannot be taken. */
        FILE_STUCK("MH-A10"),
        /** There are two candidates for one identity. */
        IDENTITY_CONFLICT("MH-A11"),
        /** A partner has not given the word that is due on a delivery. */
        WORD_MISSING("MH-A12"),
        /** The ledger's store does nothing any more. */
        LEDGER_AWAY("MH-A13"),
        /** The ledger's store works again. */
        LEDGER_BACK("MH-A14"),
        /** An OpenPGP key is missing or has ended: files wait. */
        KEY("MH-A15");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code in the runbook. */
        public String code() {
            return code;
        }

        /** The type of its JMX notification: {@code org.mentorhub.partner_down}. */
        public String notificationType() {
            return "org.mentorhub." + name().toLowerCase(Locale.ROOT);
        }
    }
}

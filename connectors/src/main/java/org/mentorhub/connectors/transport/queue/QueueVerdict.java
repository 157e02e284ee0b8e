package org.mentorhub.connectors.transport.queue;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;

/** What a failure of a broker says of a message's effect. */
final class QueueVerdict {
    private QueueVerdict() {}

    /** Before anything was sent. */
    static HandOverResult notSent(URI broker, JMSException failure) {
        var code = failure instanceof JMSSecurityException ? "MH-OUT-CREDENTIALS" : "MH-OUT-CONNECT";
        return new NotDelivered(new Reason(code, whyNotConnected(broker, failure)), Optional.empty());
    }

    /** While it was sent: only what the broker itself turned away has surely had no effect. */
    static HandOverResult sending(URI broker, String queue, JMSException failure) {
        if (failure instanceof JMSSecurityException || failure instanceof InvalidDestinationException) {
            return new NotDelivered(
                    new Reason(
                            "MH-OUT-CREDENTIALS",
                            "The broker " + broker + " lets the hub put nothing into " + queue
                                    + "; check the address and the hub's rights there."),
                    Optional.empty());
        }
        return new Unknown(new Reason(
                "MH-OUT-LOST",
                "The broker " + broker + " did not confirm the message ("
                        + failure.getClass().getSimpleName() + ")."));
    }

    /** Why there is no connection, for operators. */
    static String whyNotConnected(URI broker, JMSException failure) {
        if (failure instanceof JMSSecurityException) {
            return "The broker " + broker + " does not let the hub in; check its user and password there.";
        }
        return isOfTls(failure)
                ? "No trusted TLS connection to the broker " + broker + "; check its certificate."
                : "No connection to the broker " + broker + "; is it up, is the address right?";
    }

    private static boolean isOfTls(JMSException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}

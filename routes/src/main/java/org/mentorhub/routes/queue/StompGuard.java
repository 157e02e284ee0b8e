package org.mentorhub.routes.queue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.activemq.artemis.core.protocol.stomp.Stomp;
import org.apache.activemq.artemis.core.protocol.stomp.StompConnection;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrame;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrameInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Turns away the STOMP frames by which something would be lost in silence. The broker takes a message without its length for UTF-8, so that
 * Arabic in another charset is gone before anybody sees it; it forgets what is acknowledged by being sent; and it throws away what is
 * answered with NACK. Made by the broker, by its class name.
 */
public final class StompGuard implements StompFrameInterceptor {

    /** What is wrong with a frame, and what to do. */
    private enum Refusal {
        LENGTH(
                "content-length is missing",
                "MH-STOMP-LENGTH: this SEND has no content-length. Nothing of it was taken. Send it again with the"
                        + " header content-length: the number of bytes of the body."),
        ACK(
                "ack:client-individual is missing",
                "MH-STOMP-ACK: this SUBSCRIBE would acknowledge messages before they arrive. Subscribe with the header"
                        + " ack:client-individual, and answer each message with ACK once it is kept."),
        NACK(
                "NACK is not taken",
                "MH-STOMP-NACK: the message stays and comes again. Answer with ACK what was kept; what cannot be read"
                        + " say to the operator.");

        private final String title;
        private final String text;

        Refusal(String title, String text) {
            this.title = title;
            this.text = text + "\n";
        }
    }

    @Override
    public boolean intercept(StompFrame frame, RemotingConnection connection) {
        var refusal = refusal(frame);
        refusal.ifPresent(why -> refuse(frame, why, (StompConnection) connection));
        if (frame.getCommand().equals(Stomp.Commands.SEND)) {
            // Without it the broker keeps a message in memory only, and still confirms it.
            frame.addHeader(Stomp.Headers.Send.PERSISTENT, "true");
        }
        return refusal.isEmpty();
    }

    private static Optional<Refusal> refusal(StompFrame frame) {
        return switch (frame.getCommand()) {
            case Stomp.Commands.SEND -> refusedUnless(frame.hasHeader(Stomp.Headers.CONTENT_LENGTH), Refusal.LENGTH);
            case Stomp.Commands.SUBSCRIBE -> refusedUnless(isAcknowledged(frame), Refusal.ACK);
            case Stomp.Commands.NACK -> Optional.of(Refusal.NACK);
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> refusedUnless(boolean right, Refusal refusal) {
        return right ? Optional.empty() : Optional.of(refusal);
    }

    private static boolean isAcknowledged(StompFrame subscribe) {
        var mode = subscribe.getHeader(Stomp.Headers.Subscribe.ACK_MODE);
        return Stomp.Headers.Subscribe.AckModeValues.CLIENT_INDIVIDUAL.equals(mode)
                || Stomp.Headers.Subscribe.AckModeValues.CLIENT.equals(mode);
    }

    /** After an ERROR frame the connection is closed, as STOMP wants it. */
    private static void refuse(StompFrame frame, Refusal why, StompConnection connection) {
        var text = why.text.getBytes(StandardCharsets.US_ASCII);
        var error = connection.getFrameHandler().createStompFrame(Stomp.Responses.ERROR);
        error.addHeader(Stomp.Headers.Error.MESSAGE, why.title);
        error.addHeader(Stomp.Headers.CONTENT_TYPE, "text/plain");
        error.addHeader(Stomp.Headers.CONTENT_LENGTH, String.valueOf(text.length));
        if (frame.hasHeader(Stomp.Headers.RECEIPT_REQUESTED)) {
            error.addHeader(Stomp.Headers.Response.RECEIPT_ID, frame.getHeader(Stomp.Headers.RECEIPT_REQUESTED));
        }
        error.setByteBody(text);
        error.setNeedsDisconnect(true);
        connection.sendFrame(error, null);
    }
}

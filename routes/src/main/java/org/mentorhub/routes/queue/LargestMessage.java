package org.mentorhub.routes.queue;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** Turns away a message that is larger than any document may be, before it lies in a queue. */
final class LargestMessage implements ActiveMQServerMessagePlugin {
    private final long bound;

    /** @param bound in bytes, properties included */
    LargestMessage(long bound) {
        this.bound = bound;
    }

    @Override
    public void beforeSend(
            ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (message.getWholeMessageSize() > bound) {
            throw new ActiveMQException(
                    "this message has more than the " + bound + " bytes that the hub takes",
                    ActiveMQExceptionType.LARGE_MESSAGE_ERROR_BODY);
        }
    }
}

package org.mentorhub.routes.partner;

/** How a partner gets its notices. */
public enum NoticeWay {
    /** In the answer to its own call, and nowhere else. */
    ANSWER,
    /** It fetches them from {@code …/notices} and acknowledges each. */
    OUTBOX,
    /** On its queue. */
    QUEUE,
    /** As files in its directory. */
    DIRECTORY,
    /** Not at all by machine: each raises an alarm, and an operator tells the partner. */
    CONSOLE
}

package org.mentorhub.routes.prove;

import java.util.EnumSet;
import java.util.Set;

/** What is done to the hub, and to what it hears and is told. */
public enum FaultKind {
    KILL("kill", "kill -9 of the hub while it works"),
    KILL_AT_START("killAtStart", "kill -9 of the hub while it starts"),
    HALT("halt", "halt at a named write point"),
    REPEAT("repeat", "a submission sent again"),
    REPEAT_LATER("repeatLater", "a submission sent again after the hub died"),
    REORDER("reorder", "a newer version sent before the older one"),
    SLOW_FILE("slowFile", "a file written in two halves with a pause between"),
    EARLY_MARKER("earlyMarker", "a marker that lies there while half of its file does"),
    ANSWER_401("answer401", "a partner lets the hub not in (401)"),
    ANSWER_429("answer429", "a partner asks for patience (429 with Retry-After)"),
    ANSWER_500("answer500", "a partner fails (500), with the document or without"),
    HALF_ANSWER("halfAnswer", "a partner takes the document, and half of its answer comes"),
    NO_ANSWER("noAnswer", "a partner never answers, with the document or without"),
    TAKEN_AND_GONE("takenAndGone", "a partner takes the document and hangs up instead of answering"),
    BROKEN_LINE("brokenLine", "a connection broken in the middle of what it carries"),
    SLOW_LINE("slowLine", "a slow connection");

    private final String id;
    private final String title;

    FaultKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As programs read it. */
    public String id() {
        return id;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** Those by which partners' web services answer otherwise than they should. */
    static Set<FaultKind> ofServices() {
        return EnumSet.range(ANSWER_401, TAKEN_AND_GONE);
    }

    /** All of them. */
    public static Set<FaultKind> all() {
        return EnumSet.allOf(FaultKind.class);
    }
}

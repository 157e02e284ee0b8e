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
    SLOW_FILE("slowFile", "a file written in two halves with a pause between");

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

    /** All of them. */
    public static Set<FaultKind> all() {
        return EnumSet.allOf(FaultKind.class);
    }
}

package org.mentorhub.routes.signature;

/** What a signature says of a message whose body is still to be read. */
public sealed interface Proof {

    /**
     * The signature stands.
     *
     * @param digest the value of the header {@code Digest} that the body must have
     */
    record Signed(String digest) implements Proof {}

    /**
     * It does not.
     *
     * @param what which part of it, with what was found: {@code aud "other-hub"}
     * @param expected what should be there: {@code "mentor-hub"}
     */
    record Refused(String what, String expected) implements Proof {}
}

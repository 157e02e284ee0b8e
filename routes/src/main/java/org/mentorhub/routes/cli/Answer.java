package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What comes of asking a running hub. */
sealed interface Answer {

    /** The hub did it. */
    record Given(int status, JsonNode content) implements Answer {}

    /**
     * The hub refused.
     *
     * @param content its answer as it came
     * @param text the same in a sentence
     */
    record Refused(int status, JsonNode content, String text) implements Answer {}

    /**
     * Nobody answered.
     *
     * @param why what was tried and what to do
     */
    record NoHub(String why) implements Answer {}
}

package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an event says, as JSON: hub ids, codes, counts, salted digests, and nothing else. */
final class EventBody {
    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();

    private final StringBuilder json = new StringBuilder(256);

    private EventBody() {}

    static EventBody of() {
        return new EventBody();
    }

    EventBody text(String name, String value) {
        name(name).append('"');
        ESCAPES.quoteAsString(value, json);
        json.append('"');
        return this;
    }

    EventBody number(String name, long value) {
        name(name).append(value);
        return this;
    }

    EventBody texts(String name, List<String> values) {
        name(name).append('[');
        for (int at = 0; at < values.size(); at++) {
            json.append(at == 0 ? "\"" : ",\"");
            ESCAPES.quoteAsString(values.get(at), json);
            json.append('"');
        }
        json.append(']');
        return this;
    }

    EventBody objects(String name, List<EventBody> values) {
        name(name).append('[');
        for (int at = 0; at < values.size(); at++) {
            json.append(at == 0 ? "{" : ",{").append(values.get(at).json).append('}');
        }
        json.append(']');
        return this;
    }

    /** The members of this body after those of another. */
    EventBody and(EventBody more) {
        if (!more.json.isEmpty()) {
            json.append(json.isEmpty() ? "" : ",").append(more.json);
        }
        return this;
    }

    byte[] bytes() {
        return ("{" + json + "}").getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder name(String name) {
        if (!json.isEmpty()) {
            json.append(',');
        }
        return json.append('"').append(name).append("\":");
    }
}

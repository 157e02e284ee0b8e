package org.mentorhub.routes.ledger.sql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.routes.ledger.Verification;

/** Walks the chain of events in short chunks, then holds the rows against what the events say of them. */
final class ChainWalk {
    private static final int CHUNK = 1000;
    private static final HexFormat HEX = HexFormat.of();

    private final Readers readers;

    ChainWalk(Readers readers) {
        this.readers = readers;
    }

    private record Event(long sequence, byte[] body, byte[] hash, String type, String about) {}

    /** How far the walk came, and what the events until there say that there must be. */
    private static final class Progress {
        private long sequence;
        private byte[] hash = Chain.origin();
        private long submissions;
        private long exchanges;
        private long deliveries;
    }

    Verification walk() {
        var progress = new Progress();
        int walked = CHUNK;
        while (walked == CHUNK) {
            var chunk = readers.read(sql -> chunkAfter(sql, progress.sequence));
            var fault = follow(chunk, progress);
            if (fault.isPresent()) {
                return new Verification.Broken(progress.sequence + 1, fault.get());
            }
            walked = chunk.size();
        }
        return readers.readMoment(sql -> head(sql, progress))
                .or(this::deliveries)
                .<Verification>map(fault -> new Verification.Broken(progress.sequence, fault))
                .orElseGet(() -> new Verification.Intact(progress.sequence, HEX.formatHex(progress.hash)));
    }

    private static List<Event> chunkAfter(Sql sql, long sequence) {
        return sql.list(
                "select sequence, body, hash, type, about from event where sequence > ? order by sequence limit "
                        + CHUNK,
                row -> new Event(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getString(4), row.getString(5)),
                sequence);
    }

    private static Optional<String> follow(List<Event> chunk, Progress progress) {
        for (var event : chunk) {
            var fault = fault(event, progress.sequence + 1, progress.hash);
            if (fault.isPresent()) {
                return fault;
            }
            count(event, progress);
            progress.hash = event.hash();
            progress.sequence = event.sequence();
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Event event, long expected, byte[] previous) {
        if (event.sequence() != expected) {
            return Optional.of("event " + expected + " is missing; " + event.sequence() + " follows");
        }
        if (!Arrays.equals(Chain.hashOf(event.body()), event.hash())) {
            return Optional.of("event " + expected + " was changed: its hash is another");
        }
        var body = Contents.json(event.body());
        if (!body.path("previous").asText().equals(HEX.formatHex(previous))
                || body.path("sequence").asLong() != expected) {
            return Optional.of("event " + expected + " does not follow from the one before");
        }
        if (!body.path("type").asText().equals(event.type())
                || !body.path("about").asText().equals(event.about())) {
            return Optional.of("event " + expected + " has another type or subject in its row than was hashed");
        }
        return Optional.empty();
    }

    private static void count(Event event, Progress expected) {
        switch (event.type()) {
            case "submission-rejected", "submission-received" -> expected.submissions++;
            case "submission-accepted" -> {
                expected.submissions++;
                countDocuments(event, expected);
            }
            case "submission-part" -> countDocuments(event, expected);
            case "notice-made", "delivery-replayed" -> expected.deliveries++;
            default -> {
                // Other events change what is there, and make nothing.
            }
        }
    }

    private static void countDocuments(Event event, Progress expected) {
        for (var document : Contents.json(event.body()).path("documents")) {
            expected.exchanges += document.has("exchange") ? 1 : 0;
            expected.deliveries += document.path("deliveries").size();
        }
    }

    /** Follows what was appended meanwhile, then holds head and rows against it, all in one view. */
    private static Optional<String> head(Sql sql, Progress progress) {
        for (var chunk = chunkAfter(sql, progress.sequence); !chunk.isEmpty(); ) {
            var fault = follow(chunk, progress);
            if (fault.isPresent()) {
                return fault;
            }
            chunk = chunkAfter(sql, progress.sequence);
        }
        var stored = sql.first("select hash from chain where id = 1", row -> row.getBytes(1));
        if (!Arrays.equals(stored.orElseThrow(), progress.hash)) {
            return Optional.of(
                    "the head of the chain is not the hash of the last event: events are missing at its end");
        }
        return differs(sql, "submission", progress.submissions)
                .or(() -> differs(sql, "exchange", progress.exchanges))
                .or(() -> differs(sql, "delivery", progress.deliveries));
    }

    private static Optional<String> differs(Sql sql, String table, long expected) {
        long rows = sql.number("select count(*) from " + table);
        return rows == expected
                ? Optional.empty()
                : Optional.of("there are " + rows + " rows of " + table + ", and the events made " + expected);
    }

    private record Row(long id, String hubId, String state, long event, boolean later) {}

    /** What an event says of the states of deliveries: many of a large submission have the same one, which is read once. */
    private record Said(long event, Map<String, String> states) {}

    /** Each delivery must be in the state that its last event gives it. */
    private Optional<String> deliveries() {
        long last = 0;
        var said = new Said(0, Map.of());
        while (true) {
            var chunk = rowsAfter(last);
            for (var row : chunk) {
                said = said.event() == row.event() ? said : said(row.event());
                if (row.later() || !row.state().equals(said.states().get(row.hubId()))) {
                    return Optional.of("delivery " + row.hubId() + " is " + row.state()
                            + ", which is not what its last event says");
                }
                last = row.id();
            }
            if (chunk.size() < CHUNK) {
                return Optional.empty();
            }
        }
    }

    private List<Row> rowsAfter(long id) {
        return readers.read(sql -> sql.list(
                "select d.id, d.hub_id, d.state, d.event, (select count(*) from event l where l.about = d.hub_id and"
                        + " l.sequence > d.event and l.type like 'delivery-%' and l.type not in ('delivery-replayed',"
                        + " 'delivery-discarded')) from delivery d where d.id > ? order by d.id limit " + CHUNK,
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5) > 0),
                id));
    }

    private Said said(long event) {
        var body = readers.read(
                sql -> sql.first("select body from event where sequence = ?", row -> row.getBytes(1), event));
        Map<String, String> states = new HashMap<>();
        body.map(Contents::json).ifPresent(json -> {
            states.put(json.path("about").asText(), json.path("state").asText());
            states.put(json.path("delivery").asText(), json.path("state").asText());
            for (var document : json.path("documents")) {
                document.path("deliveries")
                        .forEach(made -> states.put(
                                made.path("delivery").asText(),
                                made.path("state").asText()));
            }
        });
        return new Said(event, states);
    }
}

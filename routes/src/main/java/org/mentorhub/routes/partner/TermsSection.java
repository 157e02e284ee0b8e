package org.mentorhub.routes.partner;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.partner.Terms.Acknowledges;
import org.mentorhub.routes.partner.Terms.Backoff;
import org.mentorhub.routes.partner.Terms.Circuit;
import org.mentorhub.routes.partner.Terms.Repeats;
import org.mentorhub.routes.partner.Terms.Timeouts;

/** The part of a partner file that says how the partner bears to be called. */
final class TermsSection {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(30), 500, Duration.ofDays(7));
    private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final Circuit CIRCUIT = new Circuit(5, Duration.ofSeconds(30));

    private static final String WITHIN = "acknowledge-within";
    private static final Duration ACKNOWLEDGE_WITHIN = Duration.ofDays(7);

    private final Section section;

    TermsSection(Section section) {
        this.section = section;
    }

    /** The terms, or empty where one that must be said is missing. */
    Optional<Terms> read() {
        var window = section.section("window").flatMap(TermsSection::window);
        var perMinute = section.optional("per-minute", Form.number(1, 60_000)).orElse(600);
        var concurrency = section.optional("concurrency", Form.number(1, 64)).orElse(2);
        var backoff = section.section("backoff").map(TermsSection::backoff).orElse(BACKOFF);
        var timeouts = section.section("timeouts").map(TermsSection::timeouts).orElse(TIMEOUTS);
        var circuit = section.section("circuit").map(TermsSection::circuit).orElse(CIRCUIT);
        var repeats = section.required("repeats", Form.word(Repeats.class));
        var acknowledges = section.required("acknowledges", Form.word(Acknowledges.class));
        var within = acknowledges.flatMap(this::acknowledgeWithin);
        return repeats.flatMap(r -> acknowledges.map(
                a -> new Terms(window, perMinute, concurrency, backoff, timeouts, circuit, r, a, within)));
    }

    private Optional<Duration> acknowledgeWithin(Acknowledges acknowledges) {
        var said = section.optional(WITHIN, Form.DURATION);
        if (acknowledges == Acknowledges.BUSINESS) {
            return said.or(() -> Optional.of(ACKNOWLEDGE_WITHIN));
        }
        if (said.isPresent()) {
            section.fault(
                    WITHIN,
                    "no word is to come from this partner",
                    "Write `acknowledges: business`, or leave this out");
        }
        return Optional.empty();
    }

    private static Optional<Window> window(Section section) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(section.list("days", Form.word(DayOfWeek.class)));
        var from = section.required("from", Form.TIME);
        var until = section.required("until", Form.TIME);
        var zone = section.required("zone", Form.ZONE);
        if (days.isEmpty()) {
            section.fault("days", "the window never opens", "Write `days: [monday, tuesday]`");
            return Optional.empty();
        }
        if (from.isPresent() && from.equals(until)) {
            section.fault("until", "the window closes when it opens", "Write another time than `from`");
            return Optional.empty();
        }
        return from.flatMap(f -> until.flatMap(u -> zone.map(z -> new Window(days, f, u, z))));
    }

    private static Backoff backoff(Section section) {
        return new Backoff(
                section.optional("first", Form.DURATION).orElse(BACKOFF.first()),
                section.optional("factor", Form.number(1, 10)).orElse(BACKOFF.factor()),
                section.optional("longest", Form.DURATION).orElse(BACKOFF.longest()),
                section.optional("attempts", Form.number(1, 1000)).orElse(BACKOFF.attempts()),
                section.optional("age", Form.DURATION).orElse(BACKOFF.age()));
    }

    private static Timeouts timeouts(Section section) {
        return new Timeouts(
                section.optional("connect", Form.DURATION).orElse(TIMEOUTS.connect()),
                section.optional("receive", Form.DURATION).orElse(TIMEOUTS.receive()));
    }

    private static Circuit circuit(Section section) {
        return new Circuit(
                section.optional("failures", Form.number(1, 1000)).orElse(CIRCUIT.failures()),
                section.optional("pause", Form.DURATION).orElse(CIRCUIT.pause()));
    }
}

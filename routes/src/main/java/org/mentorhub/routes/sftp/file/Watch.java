package org.mentorhub.routes.sftp.file;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.FileRule.Wholeness;
import org.mentorhub.routes.sftp.server.NamePattern;

/**
 * Watches one directory, and tells which files are whole by the partner's rules. Time is the hub's own and begins when it first sees a
 * file: time stamps may be old, and a closed file may be half a file. For one thread.
 */
final class Watch {
    static final String MARKER = ".ok";

    private final List<FileRule> rules;
    private final Map<String, NamePattern> patterns;
    private final Clock clock;
    private Map<String, Sighting> seen = new HashMap<>();
    private boolean isFirstLook = true;

    Watch(List<FileRule> rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        this.patterns = rules.stream()
                .map(FileRule::pattern)
                .distinct()
                .collect(Collectors.toMap(pattern -> pattern, NamePattern::new));
    }

    /**
     * What a look at the directory shows.
     *
     * @param whole files to be taken
     * @param growing files that may become whole by waiting
     * @param orphans markers whose file is gone: left by an earlier process, or alone for a while; else their file may be on its way
     * @param unknown how many files no rule fits
     */
    record Look(List<Whole> whole, List<FoundFile> growing, List<FoundFile> orphans, int unknown) {}

    /**
     * A file that is whole by its rule.
     *
     * @param file as it was seen
     * @param rule that it fits
     * @param unchangedFor how long it has been seen so
     */
    record Whole(FoundFile file, FileRule rule, Duration unchangedFor) {}

    /** A look at a directory of which nothing is known but its files. */
    Look look(List<FoundFile> files) {
        return look(files, name -> false);
    }

    /**
     * A look at a directory.
     *
     * @param isHalf which files are known to be half: their time begins when they are not any more
     */
    Look look(List<FoundFile> files, Predicate<String> isHalf) {
        var names = files.stream().map(FoundFile::name).collect(Collectors.toSet());
        var look = new Look(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int unknown = 0;
        Map<String, Sighting> now = new HashMap<>();
        for (var file : files) {
            now.put(file.name(), sighting(file, isHalf.test(file.name())));
            if (isMarker(file.name())) {
                if (!names.contains(fileOf(file.name())) && isLeftAlone(now.get(file.name()))) {
                    look.orphans().add(file);
                }
                continue;
            }
            var rule = ruleFor(file.name());
            if (rule.isEmpty()) {
                unknown++;
            } else if (isWhole(now.get(file.name()), rule.get(), names)) {
                look.whole().add(whole(now.get(file.name()), rule.get()));
            } else if (rule.get().whole() != Wholeness.MARKER) {
                look.growing().add(file);
            }
        }
        seen = now;
        isFirstLook = false;
        return new Look(look.whole(), look.growing(), look.orphans(), unknown);
    }

    private Sighting sighting(FoundFile file, boolean isHalf) {
        var before = seen.get(file.name());
        return before != null && before.file().equals(file) && before.isHalf() == isHalf
                ? before
                : new Sighting(file, isHalf, clock.instant());
    }

    private Whole whole(Sighting sighting, FileRule rule) {
        return new Whole(sighting.file(), rule, Duration.between(sighting.since(), clock.instant()));
    }

    /** The rule that a file of that name falls under. */
    Optional<FileRule> ruleFor(String name) {
        return rules.stream().filter(rule -> patternOf(rule).fits(name)).findFirst();
    }

    /** The pattern of that rule. */
    NamePattern patternOf(FileRule rule) {
        return patterns.computeIfAbsent(rule.pattern(), NamePattern::new);
    }

    private boolean isWhole(Sighting sighting, FileRule rule, Set<String> names) {
        return switch (rule.whole()) {
            case MARKER -> names.contains(sighting.file().name() + MARKER);
            case RENAME -> true;
            case STABLE_SIZE, TRAILER ->
                !clock.instant().isBefore(sighting.since().plus(rule.stableFor()));
        };
    }

    private boolean isLeftAlone(Sighting marker) {
        var stableFor = ruleFor(fileOf(marker.file().name())).orElseThrow().stableFor();
        return isFirstLook || !clock.instant().isBefore(marker.since().plus(stableFor));
    }

    /** Whether that name is a marker of a file that a rule fits. */
    private boolean isMarker(String name) {
        return name.endsWith(MARKER)
                && ruleFor(fileOf(name))
                        .filter(rule -> rule.whole() == Wholeness.MARKER)
                        .isPresent();
    }

    private static String fileOf(String marker) {
        return marker.substring(0, marker.length() - MARKER.length());
    }
}

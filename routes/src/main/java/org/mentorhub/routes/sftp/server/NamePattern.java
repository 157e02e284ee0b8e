package org.mentorhub.routes.sftp.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pattern of a file's name: which files it fits, and when a file was issued by what its name says. */
public final class NamePattern {
    private static final Pattern PART = Pattern.compile("\\{yyyyMMdd}|\\{yyMMdd}|\\{n}|\\*|\\?|[^*?{]+");
    private static final DateTimeFormatter FULL_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Pattern form;
    private final boolean hasDay;
    private final boolean hasNumber;

    /** @param pattern as in {@link org.mentorhub.routes.partner.FileRule#pattern} */
    public NamePattern(String pattern) {
        var regex = new StringBuilder();
        for (Matcher part = PART.matcher(pattern); part.find(); ) {
            regex.append(regexOf(part.group()));
        }
        form = Pattern.compile(regex.toString());
        hasDay = pattern.contains("MMdd}");
        hasNumber = pattern.contains("{n}");
    }

    private static String regexOf(String part) {
        return switch (part) {
            case "{yyyyMMdd}" -> "(?<day>[0-9]{8})";
            case "{yyMMdd}" -> "(?<day>[0-9]{6})";
            case "{n}" -> "(?<number>[0-9]{1,9})";
            case "*" -> ".*";
            case "?" -> ".";
            default -> Pattern.quote(part);
        };
    }

    /** Whether it fits that name. */
    public boolean fits(String name) {
        return form.matcher(name).matches();
    }

    /** The start of the day in the name, plus a millisecond for each file before it; empty where the name tells no day. */
    public Optional<Instant> issuedAt(String name, ZoneId zone) {
        var parts = form.matcher(name);
        if (!hasDay || !parts.matches()) {
            return Optional.empty();
        }
        long number = hasNumber ? Long.parseLong(parts.group("number")) : 0;
        return day(parts.group("day"))
                .map(day -> day.atStartOfDay(zone).toInstant().plusMillis(number));
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, digits.length() == 8 ? FULL_DAY : SHORT_DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

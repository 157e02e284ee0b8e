package org.mentorhub.routes.sftp.drop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a dropped file: its day in the partner's time zone, and its number that day. */
final class DropName {
    private static final Pattern NUMBER = Pattern.compile("\\{(n+)}");

    private final String pattern;
    private final ZoneId zone;

    DropName(String pattern, ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    /** What all names of that day begin with. */
    String prefix(Instant now) {
        return withDay(now).replaceFirst("\\{n+}.*$", "");
    }

    /** The name of the file of that number, counted from 1. */
    String of(Instant now, int number) {
        var width = NUMBER.matcher(pattern);
        int digits = width.find() ? width.group(1).length() : 1;
        return withDay(now).replaceFirst("\\{n+}", String.format(Locale.ROOT, "%0" + digits + "d", number));
    }

    private String withDay(Instant now) {
        return pattern.replace("{yyyyMMdd}", day("yyyyMMdd", now)).replace("{yyMMdd}", day("yyMMdd", now));
    }

    private String day(String form, Instant now) {
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(now.atZone(zone));
    }
}

package org.mentorhub.schemas.validation;

import java.util.Locale;

/** Dates as texts whose form is known already, without making objects of them. */
final class IsoDates {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoDates() {}

    /** Whether the day, where one is named, exists: {@code 2026-02-30} does not. A time behind it is not looked at. */
    static boolean exists(String date) {
        if (date.length() < 7) {
            return true;
        }
        int month = number(date, 5, 7);
        if (month < 1 || month > 12) {
            return false;
        }
        if (date.length() < 10) {
            return true;
        }
        int day = number(date, 8, 10);
        return day >= 1 && day <= DAYS[month - 1] && (month != 2 || day < 29 || isLeap(number(date, 0, 4)));
    }

    /** Compares two dates as far as both are known: {@code 2026} and {@code 2026-05} are not apart. */
    static int compare(String first, String second) {
        int known = Math.min(Math.min(first.length(), second.length()), 10);
        return first.substring(0, known).compareTo(second.substring(0, known));
    }

    /** Whole years from one date to another, taking a missing month or day as the first. */
    static int yearsBetween(String from, String to) {
        int years = number(to, 0, 4) - number(from, 0, 4);
        return monthAndDay(to) < monthAndDay(from) ? years - 1 : years;
    }

    /** Whole months from the first day of one date to the last day of another, both known to the month at least. */
    static int wholeMonths(String start, String end) {
        int months = (number(end, 0, 4) - number(start, 0, 4)) * 12 + number(end, 5, 7) - number(start, 5, 7);
        int first = start.length() >= 10 ? number(start, 8, 10) : 1;
        boolean monthOver = end.length() < 10
                || !exists(end.substring(0, 8) + String.format(Locale.ROOT, "%02d", number(end, 8, 10) + 1));
        int dayAfter = monthOver ? 1 : number(end, 8, 10) + 1;
        return months + (monthOver ? 1 : 0) - (dayAfter < first ? 1 : 0);
    }

    private static int monthAndDay(String date) {
        int month = date.length() >= 7 ? number(date, 5, 7) : 1;
        return month * 100 + (date.length() >= 10 ? number(date, 8, 10) : 1);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

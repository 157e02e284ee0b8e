package org.mentorhub.schemas.generation;

/** Dates as texts, drawn part by part. */
final class Dates {
    private static final int SHORTEST_MONTH = 28;

    private Dates() {}

    static String date(Draw draw, int firstYear, int lastYear) {
        if (draw.percent(3)) {
            return draw.of("2000-02-29", "2024-02-29", "2016-12-31", "2018-01-01", "2015-10-25");
        }
        int month = draw.number(1, 12);
        return draw.number(firstYear, lastYear)
                + "-"
                + two(month)
                + "-"
                + two(draw.number(1, month == 2 ? SHORTEST_MONTH : 30));
    }

    static String partial(Draw draw, int firstYear, int lastYear) {
        String date = date(draw, firstYear, lastYear);
        int kind = draw.number(0, 9);
        return kind < 6 ? date : date.substring(0, kind < 8 ? 7 : 4);
    }

    static String birth(Draw draw) {
        String date = date(draw, 1962, 2009);
        return draw.percent(92) ? date : date.substring(0, draw.of(4, 7));
    }

    static String dateTime(Draw draw) {
        return date(draw, 2024, 2027)
                + "T"
                + two(draw.number(0, 23))
                + ":"
                + two(draw.number(0, 59))
                + ":"
                + two(draw.number(0, 59))
                + draw.of("Z", "+01:00", "+02:00", "+00:00", "-03:30");
    }

    /** The day after a whole date, near enough: the first of the next month. */
    static String after(String date, Draw draw) {
        int year = Integer.parseInt(date, 0, 4, 10);
        int month = date.length() >= 7 ? Integer.parseInt(date, 5, 7, 10) : 12;
        int months = month + draw.number(1, 6);
        return (year + (months - 1) / 12)
                + "-"
                + two((months - 1) % 12 + 1)
                + "-"
                + two(draw.number(1, SHORTEST_MONTH));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}

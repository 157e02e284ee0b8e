package org.mentorhub.routes.demo.season;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentorhub.routes.demo.TunisSimulator;

/** A file of candidates as Tunis writes it: records of 220 bytes in Windows-1256, with totals over identity cards in the last one. */
public final class TunisFile {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int LENGTH = 220;
    private static final long LARGEST_SUM = 1_000_000_000_000L;

    private final LocalDate day;
    private final int number;
    private final List<String> records = new ArrayList<>();
    private int people;
    private long cards;

    /**
     * @param day on which it is written
     * @param number that Tunis gives it
     */
    public TunisFile(LocalDate day, int number) {
        this.day = day;
        this.number = number;
    }

    /** Its name in the inbox. */
    public String name() {
        return "TUN_MOB_" + DateTimeFormatter.ofPattern("yyMMdd").format(day) + "_%03d.TXT".formatted(number);
    }

    /** The dossier of a person, agreed to on that day: a record for the person, one for a diploma, one for a language. */
    public TunisFile add(Person person, String dossier, LocalDate agreedOn) {
        records.add("10" + person.card() + left(dossier, 12) + left(upper(person.family()), 25)
                + left(upper(person.given()), 20) + left("بن يوسف", 25) + left("أيمن", 20)
                + (person.woman() ? "1" : "2")
                + SHORT.format(person.birthDate()) + left(upper(person.city()), 20) + "788" + "1" + "00" + "20123456"
                + left("", 40) + "3000" + "61" + "1" + "010326" + "155" + SHORT.format(agreedOn));
        records.add("20" + person.card() + left("BTS", 4) + left("Mécatronique", 40) + "0714"
                + left("Centre sectoriel de Sfax", 30) + "2022" + "1260");
        records.add("30" + person.card() + "ita" + "3");
        people++;
        cards += Long.parseLong(person.card());
        return this;
    }

    /** The file's bytes. */
    public byte[] content() {
        var file = new StringBuilder();
        add(
                file,
                "00" + left("TUNIS", 8) + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%06d".formatted(number)
                        + "MENTOR2");
        records.forEach(record -> add(file, record));
        add(file, "99%07d%07d%012d".formatted(people, records.size() + 2, cards % LARGEST_SUM));
        return file.toString().getBytes(TunisSimulator.ARABIC);
    }

    private static void add(StringBuilder file, String record) {
        file.append(left(record, LENGTH)).append("\r\n");
    }

    private static String left(String text, int width) {
        return text.substring(0, Math.min(text.length(), width)) + " ".repeat(Math.max(0, width - text.length()));
    }

    /** In a charset that has no capital with an accent. */
    private static String upper(String text) {
        return text.toUpperCase(Locale.FRENCH).replace('É', 'E');
    }
}

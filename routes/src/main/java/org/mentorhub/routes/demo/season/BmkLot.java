package org.mentorhub.routes.demo.season;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentorhub.routes.demo.BmkSimulator;

/** A lot of dossiers as the region writes them: CSV without a header in Windows-1256, Arabic and Latin capitals without accents. */
public final class BmkLot {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final List<String> rows = new ArrayList<>();

    /** The dossier of a person, agreed to on that day. */
    public BmkLot add(Person person, String number, LocalDate agreedOn) {
        rows.add(String.join(
                ";",
                "M",
                number,
                person.card(),
                Moroccans.arabic(person.family()),
                Moroccans.arabic(person.given()),
                latin(person.family()),
                latin(person.given()),
                person.woman() ? "أ" : "ذ",
                DAY.format(person.birthDate()),
                "بني ملال",
                person.woman() ? "عزباء" : "أعزب",
                "0661234567",
                "بني ملال",
                "بني ملال",
                "TS",
                "تدبير المقاولات",
                "2020",
                "جيد",
                "متوسط",
                "/",
                "1.5",
                "مطعمة",
                "أ",
                "77.5",
                "3",
                DAY.format(agreedOn),
                "/"));
        return this;
    }

    /** The message's bytes. */
    public byte[] content() {
        return (String.join("\n", rows) + "\n").getBytes(BmkSimulator.ARABIC);
    }

    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}

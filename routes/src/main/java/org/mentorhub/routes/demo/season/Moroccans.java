package org.mentorhub.routes.demo.season;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Young people of the region Béni Mellal-Khénifra who do not exist, with their names in both scripts. The same seed invents the same people. */
public final class Moroccans {
    private static final Map<String, String> ARABIC = Map.ofEntries(
            Map.entry("El Mansouri", "المنصوري"),
            Map.entry("Ait Lahcen", "آيت لحسن"),
            Map.entry("Bennani", "بناني"),
            Map.entry("Chraibi", "الشرايبي"),
            Map.entry("Ouazzani", "الوزاني"),
            Map.entry("Salma", "سلمى"),
            Map.entry("Hanane", "حنان"),
            Map.entry("Meryem", "مريم"),
            Map.entry("Youssef", "يوسف"),
            Map.entry("Hamza", "حمزة"),
            Map.entry("Ilyas", "إلياس"));
    private static final List<String> FAMILIES = List.of("El Mansouri", "Ait Lahcen", "Bennani", "Chraibi", "Ouazzani");
    private static final List<String> WOMEN = List.of("Salma", "Hanane", "Meryem");
    private static final List<String> MEN = List.of("Youssef", "Hamza", "Ilyas");

    private final Random random;
    private int count;

    /** @param seed the same one invents the same people */
    public Moroccans(long seed) {
        random = new Random(seed);
    }

    /** The next one. */
    public Person next() {
        boolean woman = random.nextBoolean();
        return new Person(
                "IB%06d".formatted(300_000 + 53 * ++count + random.nextInt(50)),
                oneOf(FAMILIES),
                oneOf(woman ? WOMEN : MEN),
                woman,
                LocalDate.of(1997, 1, 1).plusDays(random.nextInt(2500)),
                "Béni Mellal");
    }

    /** A name of these people in Arabic script, as it stands on the card: it is not made from the Latin one. */
    static String arabic(String name) {
        return ARABIC.getOrDefault(name, "فلان");
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

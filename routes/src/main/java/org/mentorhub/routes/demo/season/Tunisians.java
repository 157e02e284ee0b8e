package org.mentorhub.routes.demo.season;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Young Tunisians who do not exist. The same seed invents the same people. */
public final class Tunisians {
    private static final List<String> FAMILIES =
            List.of("Ben Youssef", "Trabelsi", "Gharbi", "Hammami", "Jaziri", "Mejri", "Sassi", "Zouari");
    private static final List<String> WOMEN = List.of("Amira", "Ines", "Rim", "Yosra");
    private static final List<String> MEN = List.of("Aymen", "Bilel", "Khalil", "Seif");
    private static final List<String> CITIES = List.of("Sfax", "Tunis", "Sousse");

    private final Random random;
    private int count;

    /** @param seed the same one invents the same people */
    public Tunisians(long seed) {
        random = new Random(seed);
    }

    /** The next one. */
    public Person next() {
        boolean woman = random.nextBoolean();
        return new Person(
                "0%07d".formatted(1_000_000 + 37 * ++count + random.nextInt(30)),
                oneOf(FAMILIES),
                oneOf(woman ? WOMEN : MEN),
                woman,
                LocalDate.of(1997, 1, 1).plusDays(random.nextInt(2500)),
                oneOf(CITIES));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

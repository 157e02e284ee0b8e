package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Dossiers as ANAPEC writes them, of people who do not exist. The same seed gives the same people. */
public final class InventedDossiers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final List<String> FAMILIES = List.of(
            "BENNANI",
            "EL MANSOURI",
            "AÏT OUAHI",
            "CHRAIBI",
            "TAZI",
            "EL FASSI",
            "OUHADDOU",
            "ZEROUALI",
            "BERRADA",
            "LAHLOU");
    private static final List<String> WOMEN =
            List.of("Salma", "Hanane", "Kawtar", "Zineb", "Imane", "Fatima Zahra", "Ghita", "Nour-Élise");
    private static final List<String> MEN =
            List.of("Youssef", "Anas", "Hamza", "Ilyas", "Mehdi", "Rachid", "Taha", "Zakaria");
    private static final List<String> CITIES = List.of("Béni Mellal", "Casablanca", "Marrakech");
    private static final List<Trade> TRADES = List.of(
            new Trade("Gestion des entreprises", "Gestion des entreprises", "Réceptionniste", "HR0301"),
            new Trade("Cuisine", "Boulangerie et pâtisserie", "Cuisinier", "HR0101"),
            new Trade("Mécatronique", "Mécatronique", "Technicien de maintenance", "ME0101"),
            new Trade("Génie civil", "Génie civil", "Technicien du bâtiment", "BT0101"),
            new Trade("Diagnostic automobile", "Mécanique automobile", "Mécanicien", "AU0101"));
    private static final List<String> LEVELS = List.of("TS", "T", "LIC", "Q");

    private final Random random;
    private final String series;
    private int count;

    /**
     * @param seed the same seed invents the same people
     * @param series two letters in the dossiers' numbers, so that two runs do not mix: {@code BM}
     */
    public InventedDossiers(long seed, String series) {
        this.random = new Random(seed);
        this.series = series;
    }

    /** The next dossier, complete and right, of an adult. */
    public ObjectNode next() {
        count++;
        var dossier = JSON.createObjectNode()
                .put("reference", "C26-" + series + "-%06d".formatted(4500 + count))
                .put("revision", 1)
                .put("etat", "PRESEL")
                .put("programme", "MENTOR2");
        var trade = oneOf(TRADES);
        dossier.set("beneficiaire", person());
        dossier.putArray("diplomes").add(diploma(trade));
        dossier.putObject("langues").put("ar", "LM").put("fr", "B2").put("it", random.nextBoolean() ? "A1" : "A2");
        dossier.putArray("competences").add("Travail en équipe").add("Bureautique");
        dossier.putArray("permis").add("B");
        dossier.putArray("experiences").add(experience(trade));
        dossier.putObject("evaluation")
                .put("note", "1" + (2 + random.nextInt(7)) + ",5")
                .put("rang", count)
                .put("avis", "F");
        var consent =
                dossier.putObject("consentement").put("accorde", true).put("date", midnight(LocalDate.of(2026, 1, 10)));
        consent.putArray("finalites").add("SEL").add("FOR").add("PLC").add("SUI");
        return dossier;
    }

    /** The same person and dossier, one revision later and selected. */
    public static ObjectNode revised(ObjectNode dossier) {
        ObjectNode revised = dossier.deepCopy();
        revised.put("revision", dossier.path("revision").asInt() + 1).put("etat", "RET");
        return revised;
    }

    /** A dossier that three rules refuse: no birth date, a status nobody knows, a national id of another form. */
    public ObjectNode wrong() {
        ObjectNode dossier = next();
        dossier.put("etat", "PRESELECTIONNE");
        ObjectNode person = (ObjectNode) dossier.path("beneficiaire");
        person.remove("dateNaissance");
        person.put("cin", "12-345");
        return dossier;
    }

    /** A right dossier of somebody under age: the hub passes it on, and Milan's own rule refuses it. */
    public ObjectNode underAge() {
        ObjectNode dossier = next();
        ((ObjectNode) dossier.path("beneficiaire")).put("dateNaissance", midnight(LocalDate.of(2010, 5, 17)));
        return dossier;
    }

    private ObjectNode person() {
        boolean woman = random.nextBoolean();
        String city = oneOf(CITIES);
        var person = JSON.createObjectNode()
                .put("cin", "IA" + (100_000 + random.nextInt(900_000)))
                .putNull("passeport")
                .put("civilite", woman ? oneOf(List.of("Mme", "Mlle")) : "M.")
                .put("situationFamiliale", "C")
                .put("nom", oneOf(FAMILIES))
                .put("prenom", oneOf(woman ? WOMEN : MEN))
                .putNull("nomArabe")
                .putNull("prenomArabe")
                .put("dateNaissance", midnight(LocalDate.of(1994, 1, 1).plusDays(random.nextInt(3600))));
        person.putObject("lieuNaissance").put("ville", city).put("pays", "Maroc");
        person.put("nationalite", "MAR");
        person.putArray("telephones")
                .add("06 61 %02d %02d %02d".formatted(random.nextInt(100), random.nextInt(100), random.nextInt(100)));
        person.put("email", "candidat" + count + "." + series.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        person.putObject("adresse")
                .put("ligne", (1 + random.nextInt(90)) + ", rue des Orangers")
                .put("codePostal", "23000")
                .put("ville", city)
                .put("province", city);
        return person.put("personnesACharge", "0");
    }

    private ObjectNode diploma(Trade trade) {
        return JSON.createObjectNode()
                .put("intitule", trade.diploma())
                .put("niveau", oneOf(LEVELS))
                .put("specialite", trade.field())
                .put("etablissement", "ISTA Béni Mellal")
                .put("annee", 2018 + random.nextInt(6))
                .put("moyenne", "13,75")
                .put("mention", "AB");
    }

    private ObjectNode experience(Trade trade) {
        return JSON.createObjectNode()
                .put("poste", trade.position())
                .put("codeRem", trade.rem())
                .put("entreprise", "Atlas Services SARL")
                .put("debut", "2024-0" + (1 + random.nextInt(9)))
                .putNull("fin")
                .put("typeContrat", "CDD");
    }

    /** Local midnight as an instant: the day, as ANAPEC writes it. */
    private static String midnight(LocalDate day) {
        return INSTANT.format(day.atStartOfDay(MOROCCO).withZoneSameInstant(java.time.ZoneOffset.UTC));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Trade(String diploma, String field, String position, String rem) {}
}

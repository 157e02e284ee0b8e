package org.mentorhub.connectors.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Why something was not carried unchanged, told in one language: {@code messages_<language>.properties}. Read once, then immutable. */
public final class Wording {

    private static final String WHY = "why.";
    private static final Map<String, Wording> ALL = new ConcurrentHashMap<>();
    private static final List<String> LANGUAGES = List.of("en", "fr", "it", "ar");

    private final Properties texts;

    private Wording(Properties texts) {
        this.texts = texts;
    }

    /** The wording of a language; English where there is none for it. */
    public static Wording in(String language) {
        String primary = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return ALL.computeIfAbsent(LANGUAGES.contains(primary) ? primary : "en", Wording::read);
    }

    /** The languages that there are words for. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** Why something was not carried unchanged, by the name of the conversion or of another reason. */
    public String why(String reason) {
        return text(WHY + reason);
    }

    /** All reasons that there are words for. */
    public Set<String> reasons() {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(WHY))
                .map(key -> key.substring(WHY.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String text(String key) {
        return texts.getProperty(key, key);
    }

    private static Wording read(String language) {
        String file = "/org/mentorhub/connectors/messages_" + language + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Wording(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

package org.mentorhub.schemas.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What each rule asks for, worded in the languages of the partners. */
final class RuleTexts {
    static final List<String> LANGUAGES = List.of("en", "fr", "it", "ar");
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private RuleTexts() {}

    /** The wording, {@code {0}} and on replaced by the arguments. */
    static String of(ModelRule rule, String language, List<String> arguments) {
        String known = LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
        String text = READ.computeIfAbsent(known, RuleTexts::read).getProperty(rule.code(), rule.code());
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }

    static Properties read(String language) {
        String file = "rules_" + language + ".properties";
        try (InputStream in = RuleTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

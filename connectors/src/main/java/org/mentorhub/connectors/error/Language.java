package org.mentorhub.connectors.error;

import java.util.Locale;

/** The languages that the hub speaks with its partners. */
public enum Language {
    EN,
    FR,
    IT,
    AR;

    /** The language of a BCP 47 tag, {@code it-IT}; English where the hub has no words for it. */
    public static Language of(String tag) {
        for (Language language : values()) {
            String id = language.id();
            if (tag.regionMatches(true, 0, id, 0, id.length()) && (tag.length() == 2 || tag.charAt(2) == '-')) {
                return language;
            }
        }
        return EN;
    }

    /** The primary subtag: {@code ar}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.mentorhub.schemas;

import java.util.Locale;

/** The types of the canonical model, after section 2.1 of the domain; in the schemas they are called {@code x-type}. */
public enum FieldType {
    LINE,
    TEXT,
    ID,
    PARTNER_ID,
    DATE,
    PARTIAL_DATE,
    DATE_TIME,
    YEAR_MONTH,
    UUID,
    URI,
    LANGUAGE_TAG,
    LANGUAGE,
    COUNTRY,
    TERRITORY,
    CURRENCY,
    DECIMAL,
    INTEGER,
    BOOLEAN,
    EMAIL,
    PHONE,
    /** A list of texts, one a language: {@code title[].lang}, {@code title[].text}. */
    LANG_TEXT,
    /** A code of a list with what its sender wrote: {@code code}, {@code source}. */
    CODED,
    /** A bare word of a closed set. */
    CODE,
    DIGEST,
    BASE64,
    JWS,
    GROUP;

    /** The type that a schema calls {@code PartialDate}. */
    static FieldType of(String schemaName) {
        String name = schemaName.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return name.equals("DOCUMENT_TYPE") ? CODE : valueOf(name);
    }
}

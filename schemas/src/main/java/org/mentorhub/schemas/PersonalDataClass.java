package org.mentorhub.schemas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The class of personal data of a canonical field: what a partner's grants name, and what is redacted where none is granted. */
public enum PersonalDataClass {
    IDENTITY,
    CONTACT,
    FAMILY,
    EDUCATION,
    EMPLOYMENT,
    ASSESSMENT,
    SPECIAL;

    /** The name in schemas and partner files: {@code identity}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of that name, or empty where there is none. */
    public static Optional<PersonalDataClass> of(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}

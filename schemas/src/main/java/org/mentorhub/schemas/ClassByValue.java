package org.mentorhub.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A class of personal data that depends on a code inside the group.
 *
 * @param field the group's field that decides: {@code kind}
 * @param classes the class by code; a code that is not named has the group's own class
 */
public record ClassByValue(String field, Map<String, PersonalDataClass> classes) {

    public ClassByValue {
        classes = Map.copyOf(classes);
    }

    /** The class that the group's content asks for, or empty where it asks for none. */
    public Optional<PersonalDataClass> of(JsonNode group) {
        JsonNode deciding = group.path(field);
        String code = deciding.isObject() ? deciding.path("code").asText() : deciding.asText();
        return Optional.ofNullable(classes.get(code));
    }
}

package org.mentorhub.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One field of the canonical model.
 *
 * @param path its pattern: {@code education[].level.code}; the list itself is {@code education}
 * @param type its type; of a list, the type of an element
 * @param required whether its parent may not be without it
 * @param repeated whether it is a list
 * @param maxItems how many elements the list may have
 * @param maxLength how many characters the text may have
 * @param codeList the list that its code comes from; of a {@link FieldType#CODED} group, the list of its {@code code}
 * @param values the words that it may have, where it has no list but a closed set of its own
 * @param dataClass its class of personal data, inherited from the nearest parent that has one; empty: none
 * @param classByValue where the class depends on what stands in a field of the group itself
 * @param bounds what its value itself may be
 * @param about title, description and standard
 */
public record CanonicalField(
        String path,
        FieldType type,
        boolean required,
        boolean repeated,
        OptionalInt maxItems,
        OptionalInt maxLength,
        Optional<String> codeList,
        List<String> values,
        Optional<PersonalDataClass> dataClass,
        Optional<ClassByValue> classByValue,
        Bounds bounds,
        About about) {

    public CanonicalField {
        values = List.copyOf(values);
    }

    /**
     * What people want to know of a field.
     *
     * @param title a short name
     * @param description meaning and rule
     * @param follows the standard, or what else its form comes from
     */
    public record About(String title, String description, String follows) {}

    /**
     * What a schema asks of the value itself.
     *
     * @param pattern a regular expression that the whole text keeps to, without anchors
     * @param minimum the smallest number
     * @param maximum the largest number
     * @param decimals how many decimal places the number may have
     */
    public record Bounds(
            Optional<String> pattern,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            OptionalInt decimals) {}

    /** The class of this group, which may depend on its content: an illness is special data, a conflict is not. */
    public Optional<PersonalDataClass> classOf(JsonNode group) {
        return classByValue.flatMap(rule -> rule.of(group)).or(() -> dataClass);
    }
}

package org.mentorhub.routes.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.ClassByValue;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PersonalDataClass;

/**
 * A field of a document with those below it, and whether it stays hidden under a grant; a list and its elements are one field. A group is
 * hidden as a whole where all that it may hold is; where the class depends on the content ({@code incidents[].kind}), the content is asked.
 * A field that the model does not know is hidden.
 */
final class HiddenFields {
    private static final HiddenFields UNKNOWN = new HiddenFields(Optional.empty(), true, Set.of(), Map.of());

    private final Optional<ClassByValue> classByValue;
    private final boolean hidden;
    private final Set<PersonalDataClass> granted;
    private final Map<String, HiddenFields> below;

    private HiddenFields(
            Optional<ClassByValue> classByValue,
            boolean hidden,
            Set<PersonalDataClass> granted,
            Map<String, HiddenFields> below) {
        this.classByValue = classByValue;
        this.hidden = hidden;
        this.granted = granted;
        this.below = below;
    }

    /** The document itself, under a grant. */
    static HiddenFields of(CanonicalModel model, DocumentType type, Set<PersonalDataClass> granted) {
        var root = new Growing(Optional.empty());
        for (var field : model.fields(type)) {
            root.add(field);
        }
        return root.grown(granted);
    }

    /** The field of that name in this group. */
    HiddenFields field(String name) {
        return below.getOrDefault(name, UNKNOWN);
    }

    /** Whether this value of the field stays hidden. */
    boolean hides(JsonNode value) {
        return classByValue
                .flatMap(rule -> rule.of(value))
                .map(dataClass -> !granted.contains(dataClass))
                .orElse(hidden);
    }

    /** A field while the model is read: parents come before what is below them. */
    private record Growing(Optional<CanonicalField> field, Map<String, Growing> below) {

        Growing(Optional<CanonicalField> field) {
            this(field, new HashMap<>());
        }

        void add(CanonicalField field) {
            var parent = this;
            var names = field.path().replace("[]", "").split("\\.", -1);
            for (int i = 0; i < names.length - 1; i++) {
                parent = parent.below.computeIfAbsent(names[i], name -> new Growing(Optional.empty()));
            }
            parent.below.put(names[names.length - 1], new Growing(Optional.of(field)));
        }

        HiddenFields grown(Set<PersonalDataClass> granted) {
            Map<String, HiddenFields> fields = new HashMap<>();
            below.forEach((name, growing) -> fields.put(name, growing.grown(granted)));
            boolean hidden = fields.isEmpty()
                    ? field.flatMap(CanonicalField::dataClass)
                            .filter(dataClass -> !granted.contains(dataClass))
                            .isPresent()
                    : fields.values().stream().allMatch(each -> each.hidden);
            return new HiddenFields(
                    field.flatMap(CanonicalField::classByValue), hidden, Set.copyOf(granted), Map.copyOf(fields));
        }
    }
}

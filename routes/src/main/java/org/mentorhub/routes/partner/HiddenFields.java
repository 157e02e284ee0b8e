package org.mentorhub.routes.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PersonalDataClass;

/**
 * Which fields of a document stay hidden under a grant. A group is hidden as a whole where all that it may hold is; where the class
 * depends on the content ({@code incidents[].kind}), the content is asked. A field that the model does not know is hidden.
 */
final class HiddenFields {
    private final CanonicalModel model;
    private final DocumentType type;
    private final Set<PersonalDataClass> granted;
    private final Set<String> hidden = new HashSet<>();

    HiddenFields(CanonicalModel model, DocumentType type, Set<PersonalDataClass> granted) {
        this.model = model;
        this.type = type;
        this.granted = granted;
        Set<String> groups = new HashSet<>();
        Set<String> groupsWithSomething = new HashSet<>();
        var childrenFirst = new ArrayList<>(model.fields(type));
        Collections.reverse(childrenFirst);
        for (var field : childrenFirst) {
            var isHidden =
                    groups.contains(field.path()) ? !groupsWithSomething.contains(field.path()) : isOutside(field);
            var parent = parentOf(field.path());
            groups.add(parent);
            if (isHidden) {
                hidden.add(field.path());
            } else {
                groupsWithSomething.add(parent);
            }
        }
    }

    /** Whether the value at that path stays hidden. */
    boolean contains(String path, JsonNode value) {
        var field = model.field(type, path);
        var byContent = field.flatMap(CanonicalField::classByValue).flatMap(rule -> rule.of(value));
        if (byContent.isPresent()) {
            return !granted.contains(byContent.get());
        }
        return field.isEmpty() || hidden.contains(field.get().path());
    }

    private boolean isOutside(CanonicalField field) {
        return field.dataClass()
                .filter(dataClass -> !granted.contains(dataClass))
                .isPresent();
    }

    private static String parentOf(String path) {
        int dot = path.lastIndexOf('.');
        var parent = dot < 0 ? "" : path.substring(0, dot);
        return parent.endsWith("[]") ? parent.substring(0, parent.length() - 2) : parent;
    }
}

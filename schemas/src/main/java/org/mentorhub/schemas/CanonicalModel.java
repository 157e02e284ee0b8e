package org.mentorhub.schemas;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The catalogue of the fields of the canonical model, made from the JSON Schemas of {@code schemas/contracts/}. Immutable. */
public final class CanonicalModel {
    private static final Pattern SELECTOR = Pattern.compile("\\[[^\\]]*\\]");

    private final Map<DocumentType, Map<String, CanonicalField>> fields;

    private CanonicalModel(Map<DocumentType, Map<String, CanonicalField>> fields) {
        this.fields = fields;
    }

    /** Version 1 of the model; made at the first call, the same afterwards. */
    public static CanonicalModel v1() {
        return Version1.MODEL;
    }

    /** All fields of a document in the order of its schema, parents before children, {@code envelope} first. */
    public Collection<CanonicalField> fields(DocumentType type) {
        return Collections.unmodifiableCollection(of(type).values());
    }

    /**
     * The field that a path names. Positions and selectors do not matter: {@code education[2].level}, {@code title[lang=fr].text} and
     * {@code phones[].number} name the fields of those lists; {@code nationalities[0]} names {@code nationalities}.
     */
    public Optional<CanonicalField> field(DocumentType type, String path) {
        return Optional.ofNullable(of(type).get(pattern(path)));
    }

    /** The pattern of a path: selectors emptied, none at the end. */
    public static String pattern(String path) {
        String pattern = path.indexOf('[') < 0 ? path : SELECTOR.matcher(path).replaceAll("[]");
        return pattern.endsWith("[]") ? pattern.substring(0, pattern.length() - 2) : pattern;
    }

    private Map<String, CanonicalField> of(DocumentType type) {
        Map<String, CanonicalField> ofType = fields.get(type);
        if (ofType == null) {
            throw new IllegalStateException("the model knows every document type, not " + type);
        }
        return ofType;
    }

    private static final class Version1 {
        static final CanonicalModel MODEL = read();

        private static CanonicalModel read() {
            Map<DocumentType, Map<String, CanonicalField>> fields = new EnumMap<>(DocumentType.class);
            for (DocumentType type : DocumentType.values()) {
                fields.put(type, FieldCatalogue.of(Contracts.v1(type), CodeLists.load()));
            }
            return new CanonicalModel(fields);
        }
    }
}

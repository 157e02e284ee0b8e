package org.mentorhub.routes.partner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorhub.routes.partner.Documents.Subscription;
import org.mentorhub.routes.partner.Partners.Known;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.PersonalDataClass;
import org.mentorhub.schemas.identifier.IdentifierScheme;

/** The part of a partner file that says what the partner may send, receive and see. */
final class DocumentsSection {
    private static final Form<PersonalDataClass> DATA_CLASS = new Form<>(
            "a class of personal data: identity, contact, family, education, employment, assessment or special",
            PersonalDataClass::of);

    private static final Form<IdentifierScheme> PERSONS_SCHEME =
            new Form<>("an identifier of persons: MA-CNIE, TN-CIN, IT-CF or PASSPORT", text -> IdentifierScheme.of(text)
                    .filter(IdentifierScheme::namesPerson));

    private final Section root;
    private final Known known;
    private final String dialect;

    DocumentsSection(Section root, Known known, String dialect) {
        this.root = root;
        this.known = known;
        this.dialect = dialect;
    }

    Documents read() {
        var sends = types("sends");
        var receives = types("receives");
        return new Documents(sends, receives, maySend(sends), grants(receives), subscriptions(receives));
    }

    private Set<DocumentType> types(String key) {
        Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
        types.addAll(root.list(key, Form.DOCUMENT_TYPE));
        var written = known.dialects().documentsOf(dialect).orElse(types);
        types.stream()
                .filter(type -> !written.contains(type))
                .forEach(type -> root.fault(
                        key,
                        "dialect " + dialect + " has no table for " + type.id(),
                        "Take it out, or add the table to connectors/dialects/" + dialect));
        return types;
    }

    private Map<DocumentType, Set<PartnerId>> maySend(Set<DocumentType> sends) {
        Map<DocumentType, Set<PartnerId>> allowed = new EnumMap<>(DocumentType.class);
        root.section("may-send").ifPresent(section -> {
            for (var key : section.keys()) {
                var recipients = partners(section, key);
                typeAmong(sends, section, key, "sends").ifPresent(type -> allowed.put(type, recipients));
            }
        });
        sends.stream()
                .filter(type -> allowed.getOrDefault(type, Set.of()).isEmpty())
                .forEach(type -> root.fault(
                        "sends",
                        "nobody may get its " + type.id(),
                        "Write `may-send:` with `" + type.id() + ": [<partner>]`"));
        return allowed;
    }

    private Map<DocumentType, Set<PersonalDataClass>> grants(Set<DocumentType> receives) {
        Map<DocumentType, Set<PersonalDataClass>> grants = new EnumMap<>(DocumentType.class);
        root.section("grants").ifPresent(section -> {
            for (var key : section.keys()) {
                var classes = Set.copyOf(new LinkedHashSet<>(section.list(key, DATA_CLASS)));
                typeAmong(receives, section, key, "receives").ifPresent(type -> grants.put(type, classes));
            }
        });
        receives.stream()
                .filter(type -> !grants.containsKey(type))
                .forEach(type -> root.fault(
                        "receives",
                        "nothing is said about what it may see of a " + type.id(),
                        "Write `grants:` with `" + type.id() + ": [identity, …]`, or [] for nothing personal"));
        return grants;
    }

    private List<Subscription> subscriptions(Set<DocumentType> receives) {
        List<Subscription> wishes = new ArrayList<>();
        for (var section : root.sections("subscribes")) {
            var type = section.required("document", Form.DOCUMENT_TYPE);
            var programme = section.required("programme", Form.TEXT);
            var from = partners(section, "from");
            var persons = Set.copyOf(section.list("persons-with", PERSONS_SCHEME));
            type.filter(wanted -> !receives.contains(wanted))
                    .ifPresent(wanted -> section.fault(
                            "document", "subscribes to what it does not receive", "Add it to `receives`"));
            programme
                    .filter(code -> !known.programmes().contains(code))
                    .ifPresent(code -> section.fault(
                            "programme",
                            "unknown programme `" + code + "`",
                            "Known in config/programmes: " + String.join(", ", known.programmes())));
            type.ifPresent(t -> programme.ifPresent(code -> wishes.add(new Subscription(t, from, code, persons))));
        }
        return wishes;
    }

    private Set<PartnerId> partners(Section section, String key) {
        var named = section.list(key, Form.PARTNER);
        named.stream()
                .filter(partner -> !known.partners().contains(partner))
                .forEach(partner -> section.fault(
                        key,
                        "unknown partner `" + partner + "`",
                        "Known in config/partners: "
                                + known.partners().stream()
                                        .sorted()
                                        .map(PartnerId::value)
                                        .collect(Collectors.joining(", "))));
        return Set.copyOf(new LinkedHashSet<>(named));
    }

    private static Optional<DocumentType> typeAmong(
            Set<DocumentType> allowed, Section section, String key, String listedIn) {
        var type = DocumentType.of(key).filter(allowed::contains);
        if (type.isEmpty()) {
            section.fault(key, "`" + key + "` is not among what it " + listedIn, "Add it to `" + listedIn + "`");
        }
        return type;
    }
}

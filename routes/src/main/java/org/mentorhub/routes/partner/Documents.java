package org.mentorhub.routes.partner;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.PersonalDataClass;
import org.mentorhub.schemas.identifier.IdentifierScheme;

/**
 * What a partner may send, receive and see.
 *
 * @param sends the documents that the hub takes from it
 * @param receives the documents that it can take
 * @param maySend to whom it may send each document; who is not named here cannot be addressed
 * @param grants the classes of personal data that it may see, by document; the rest is redacted before it is written for it
 * @param subscriptions what it gets without being named as recipient
 */
public record Documents(
        Set<DocumentType> sends,
        Set<DocumentType> receives,
        Map<DocumentType, Set<PartnerId>> maySend,
        Map<DocumentType, Set<PersonalDataClass>> grants,
        List<Subscription> subscriptions) {

    public Documents {
        sends = Set.copyOf(sends);
        receives = Set.copyOf(receives);
        maySend = Map.copyOf(maySend);
        grants = Map.copyOf(grants);
        subscriptions = List.copyOf(subscriptions);
    }

    /** Whether this partner may send that document to that recipient. */
    public boolean maySend(DocumentType type, PartnerId recipient) {
        return maySend.getOrDefault(type, Set.of()).contains(recipient);
    }

    /** The classes of personal data that this partner may see in that document. */
    public Set<PersonalDataClass> granted(DocumentType type) {
        return grants.getOrDefault(type, Set.of());
    }

    /** Whether this partner gets a document of that kind where the document names no recipient. */
    public boolean subscribesTo(Offered document) {
        return subscriptions.stream().anyMatch(wish -> wish.matches(document));
    }

    /**
     * What subscriptions look at in a document.
     *
     * @param type which document
     * @param sender whose it is
     * @param programme its programme's code
     * @param schemes of the identifiers by which its person is known: {@code MA-CNIE}
     */
    public record Offered(DocumentType type, PartnerId sender, String programme, Set<IdentifierScheme> schemes) {
        public Offered {
            schemes = Set.copyOf(schemes);
        }
    }

    /**
     * A standing wish for documents that name no recipient.
     *
     * @param type the document
     * @param from its senders
     * @param programme the programme's code
     * @param persons only documents about persons known by an identifier of one of these schemes; empty: about all
     */
    public record Subscription(
            DocumentType type, Set<PartnerId> from, String programme, Set<IdentifierScheme> persons) {
        public Subscription {
            from = Set.copyOf(from);
            persons = Set.copyOf(persons);
        }

        boolean matches(Offered document) {
            return type == document.type()
                    && from.contains(document.sender())
                    && programme.equals(document.programme())
                    && (persons.isEmpty() || !Collections.disjoint(persons, document.schemes()));
        }
    }
}

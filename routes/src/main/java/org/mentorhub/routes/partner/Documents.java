package org.mentorhub.routes.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.PersonalDataClass;

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

    /** Whether this partner gets that sender's document of that programme where the document names no recipient. */
    public boolean subscribesTo(DocumentType type, PartnerId sender, String programme) {
        return subscriptions.stream().anyMatch(wish -> wish.matches(type, sender, programme));
    }

    /**
     * A standing wish for documents that name no recipient.
     *
     * @param type the document
     * @param from its senders
     * @param programme the programme's code
     */
    public record Subscription(DocumentType type, Set<PartnerId> from, String programme) {
        public Subscription {
            from = Set.copyOf(from);
        }

        boolean matches(DocumentType otherType, PartnerId sender, String otherProgramme) {
            return type == otherType && from.contains(sender) && programme.equals(otherProgramme);
        }
    }
}

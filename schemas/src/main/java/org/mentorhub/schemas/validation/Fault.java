package org.mentorhub.schemas.validation;

import java.util.List;
import java.util.Optional;

/**
 * One rule that a canonical document breaks.
 *
 * @param rule which one
 * @param path canonical path with positions: {@code person.identifiers[0].value}; empty for the document itself
 * @param found what stands there, cut to 200 characters; personal data, so it goes to the sender and nowhere else
 * @param arguments what the rule's texts in the error catalogue name: a bound, the known codes, the other field
 * @param fix what to write instead, where it can be computed
 */
public record Fault(ModelRule rule, String path, Optional<String> found, List<String> arguments, Optional<String> fix) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** The stable code of the rule. */
    public String code() {
        return rule.code();
    }

    /** The place as JSON pointer (RFC 6901): {@code /person/identifiers/0/value}. */
    public String pointer() {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }
}

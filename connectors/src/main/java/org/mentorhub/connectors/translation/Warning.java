package org.mentorhub.connectors.translation;

import java.util.List;
import org.mentorhub.connectors.error.ErrorCatalogue;
import org.mentorhub.connectors.error.Language;

/**
 * Something odd that does not stop a document: a usual form that an identifier does not have, hours that do not add up.
 *
 * @param code stable code of the rule
 * @param path canonical path
 * @param particulars values of the rule's arguments, in the catalogue's order
 */
public record Warning(String code, String path, List<String> particulars) {

    public Warning {
        particulars = List.copyOf(particulars);
    }

    /**
     * What is odd, without personal data.
     *
     * @param language BCP 47
     */
    public String text(String language) {
        return ErrorCatalogue.v1()
                .find(code)
                .map(entry -> entry.expected(Language.of(language), particulars))
                .orElse("");
    }
}

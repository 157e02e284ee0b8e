package org.mentorhub.connectors.dialect;

import java.util.List;

/**
 * What stands above a dialect's tables.
 *
 * @param id the folder's name
 * @param title for people
 * @param language of texts and answers: BCP 47
 * @param digest SHA-256 (hex) of the tables and the lists they use
 * @param notCarried what the tables leave out, for people
 */
record DialectHead(String id, String title, String language, String digest, List<String> notCarried) {

    DialectHead {
        notCarried = List.copyOf(notCarried);
    }
}

package org.mentorhub.connectors.dialect;

import java.util.List;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/** Which items of a canonical list a row means. */
sealed interface ItemChoice {

    /** Every item. */
    ItemChoice ALL = new All();

    /** Whether the row means this item. */
    boolean means(Node item);

    /** Every item. */
    record All() implements ItemChoice {
        @Override
        public boolean means(Node item) {
            return true;
        }
    }

    /** Items whose member has that value; reading sets it. */
    record With(Name key, String value) implements ItemChoice {
        @Override
        public boolean means(Node item) {
            Node found = item.first(key);
            return found != null && found.text().equals(value);
        }
    }

    /** Items without that member: {@code [!withdrawnOn]}. */
    record Lacking(Name key) implements ItemChoice {
        @Override
        public boolean means(Node item) {
            return item.first(key) == null;
        }
    }

    /** Items whose member has none of those values, or is missing. */
    record Without(Name key, List<String> values) implements ItemChoice {
        @Override
        public boolean means(Node item) {
            Node found = item.first(key);
            return found == null || !values.contains(found.text());
        }
    }
}

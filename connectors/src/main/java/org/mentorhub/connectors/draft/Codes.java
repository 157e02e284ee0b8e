package org.mentorhub.connectors.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/** Finds the column of a code list that has all values of a field. */
final class Codes {

    private final CodeLists lists = CodeLists.load();
    private final Set<String> unknown;

    /** @param unknown columns that are not looked at */
    Codes(Set<String> unknown) {
        this.unknown = Set.copyOf(unknown);
    }

    /** The column with the fewest codes that has all of them: the others say less. */
    Optional<String> column(String list, List<String> values) {
        return lists.find(list).flatMap(found -> found.columns().stream()
                .filter(column -> !unknown.contains(column) && hasAll(found, column, values))
                .min(Comparator.<String>comparingInt(column -> size(found, column))
                        .thenComparing(Comparator.naturalOrder())));
    }

    private static boolean hasAll(CodeList list, String column, List<String> values) {
        return list.column(column)
                .filter(codes -> values.stream()
                        .allMatch(value -> codes.toCanonical(value).isPresent()))
                .isPresent();
    }

    private static int size(CodeList list, String column) {
        return list.column(column).map(CodeColumn::nativeCodes).map(List::size).orElse(Integer.MAX_VALUE);
    }
}

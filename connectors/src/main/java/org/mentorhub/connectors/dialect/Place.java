package org.mentorhub.connectors.dialect;

import java.util.List;
import java.util.Map;

/**
 * Where a group of rows stands, on both sides, from the root.
 *
 * @param nativePlace as the format writes paths: {@code /beneficiaire}
 * @param canonical pattern: {@code person}, {@code education[]}
 * @param languages which languages the group's rows name, by the list of texts
 */
record Place(String nativePlace, String canonical, Map<String, List<String>> languages) {

    Place(String nativePlace, String canonical) {
        this(nativePlace, canonical, Map.of());
    }

    /** The same with the rows of the group at hand. */
    Place holding(Yaml.Fields table) {
        return new Place(nativePlace, canonical, LanguageRows.of(table));
    }

    /** The place of a row inside. */
    Place below(String nativePath, String canonicalPath) {
        return new Place(nativePlace(nativePath), canonical(canonicalPath));
    }

    /** The same for the items of a list, which the path may choose: {@code skills[kind=driving]}. */
    Place items(String nativePath, String canonicalPath) {
        String list = canonical(canonicalPath);
        return new Place(nativePlace(nativePath), list.endsWith("]") ? list : list + "[]");
    }

    private String nativePlace(String path) {
        if (path.equals(".")) {
            return nativePlace;
        }
        return nativePlace + inside(path);
    }

    /** A path as a place below another: {@code /duree/@heures}. */
    static String inside(String path) {
        List<String> names =
                PathParser.parts(path).stream().map(PathParser::bare).toList();
        return "/" + String.join("/", names);
    }

    private String canonical(String path) {
        if (path.equals(".")) {
            return canonical;
        }
        return canonical.isEmpty() ? path : canonical + "." + path;
    }
}

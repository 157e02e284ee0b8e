package org.mentorhub.connectors.dialect;

/**
 * Where a group of rows stands, on both sides, from the root.
 *
 * @param nativePlace as the format writes paths: {@code /beneficiaire}
 * @param canonical pattern: {@code person}, {@code education[]}
 */
record Place(String nativePlace, String canonical) {

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
        return path.equals(".") ? nativePlace : nativePlace + "/" + path.replace('.', '/');
    }

    private String canonical(String path) {
        if (path.equals(".")) {
            return canonical;
        }
        return canonical.isEmpty() ? path : canonical + "." + path;
    }
}

package org.mentorhub.connectors.dialect;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.Node;

/**
 * An id for a document whose format has none: a digest of what tells it from others, so that the same document gets the same id each time
 * it is sent. {@code made-of: [holder.name, award.title]}: what of these is read by then counts. Made of one value, {@code made-of:
 * envelope.documentId}, it is that value.
 *
 * @param paths canonical, from the root
 */
record MadeId(List<TreePath> paths) {

    private static final int DIGITS = 32;

    MadeId {
        paths = List.copyOf(paths);
    }

    /** The id, or empty where nothing is known that it could be made of. */
    Optional<String> of(Node canonicalRoot) {
        if (paths.size() == 1) {
            return Optional.ofNullable(paths.getFirst().find(canonicalRoot)).map(Node::text);
        }
        var known = new StringBuilder();
        for (TreePath path : paths) {
            Node found = path.find(canonicalRoot);
            if (found != null) {
                known.append(path).append(' ').append(Trees.json(found)).append('\n');
            }
        }
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of("made-" + Digests.sha256(known.toString()).substring(0, DIGITS));
    }
}

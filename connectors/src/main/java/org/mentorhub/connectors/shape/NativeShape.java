package org.mentorhub.connectors.shape;

import java.util.List;
import org.mentorhub.connectors.format.Format;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.schemas.DocumentType;

/**
 * One document of one dialect, as its table reads it. Immutable.
 *
 * @param dialect the dialect's id
 * @param title the dialect's title
 * @param type the document
 * @param format how it becomes bytes
 * @param root the name of the root
 * @param content what stands in the root
 * @param left the rules that the hub checks beyond what the content says
 */
public record NativeShape(
        String dialect,
        String title,
        DocumentType type,
        Format format,
        Name root,
        Shape.Group content,
        List<LeftRule> left) {
    public NativeShape {
        left = List.copyOf(left);
    }
}

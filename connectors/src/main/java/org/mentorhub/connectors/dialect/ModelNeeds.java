package org.mentorhub.connectors.dialect;

import org.mentorhub.connectors.dialect.Row.Need;
import org.mentorhub.schemas.CanonicalField;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;

/** Who of the canonical model cannot do without a field. */
final class ModelNeeds {

    private ModelNeeds() {}

    /** What a row says of its field, or else the model. */
    static Need of(DocumentType type, String path, RowOptions options) {
        if (options.flag("required")) {
            return Need.PARTNER;
        }
        Need model = of(type, path);
        return options.flag("never-lost") && model != Need.MODEL ? Need.NEVER_LOST : model;
    }

    /** A field that its group needs is needed by the document only where that group is needed too, up to the root. */
    static Need of(DocumentType type, String path) {
        if (!isRequired(type, path)) {
            return Need.OPTIONAL;
        }
        String around = path;
        int end = PathParser.lastDot(around);
        while (end > 0) {
            around = around.substring(0, end);
            String group = around.endsWith("]") && around.contains("[lang=")
                    ? around.substring(0, around.lastIndexOf('['))
                    : around;
            if (group.endsWith("]") || !isRequired(type, group)) {
                return Need.GROUP;
            }
            end = PathParser.lastDot(around);
        }
        return Need.MODEL;
    }

    private static boolean isRequired(DocumentType type, String path) {
        return CanonicalModel.v1()
                .field(type, path)
                .filter(CanonicalField::required)
                .isPresent();
    }
}

package org.mentorhub.connectors.contract;

import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.FixedFormat;
import org.mentorhub.connectors.format.JsonFormat;
import org.mentorhub.connectors.format.XmlFormat;
import org.mentorhub.connectors.shape.NativeShape;

/** The contract that fits a document's format. */
public final class Contracts {

    private Contracts() {}

    /** What the document has to look like. */
    public static Contract of(NativeShape shape) {
        return switch (shape.format()) {
            case JsonFormat json -> JsonSchemaContract.of(shape);
            case XmlFormat xml -> XsdContract.of(shape);
            case CsvFormat csv -> CsvwContract.of(shape, csv);
            case FixedFormat fixed -> FixedWidthContract.of(shape, fixed);
        };
    }
}

package org.mentorhub.connectors.draft;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.mentorhub.connectors.format.CsvSigns;

/** The format of the samples, as far as a table must say it. */
sealed interface SampleForm {

    /** JSON in UTF-8. */
    record Json() implements SampleForm {}

    /**
     * XML.
     *
     * @param charset that it declares
     * @param root its root, by prefix
     * @param namespaces prefix to namespace
     */
    record Xml(Charset charset, String root, Map<String, String> namespaces) implements SampleForm {
        public Xml {
            namespaces = Map.copyOf(namespaces);
        }
    }

    /**
     * CSV whose first row names the columns.
     *
     * @param signs what parts cells and rows
     * @param columns in the order of the file
     * @param groupBy the column that rows of one document share; empty where a document is a row
     * @param rows the columns that differ from row to row
     */
    record Csv(CsvSigns signs, List<String> columns, String groupBy, List<String> rows) implements SampleForm {
        public Csv {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}

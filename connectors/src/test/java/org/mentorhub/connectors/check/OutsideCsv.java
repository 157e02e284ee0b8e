package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentorhub.connectors.contract.Contract;

/** A small checker of CSV that knows CSVW metadata and nothing of the hub. */
final class OutsideCsv implements OutsideValidator {

    private final Charset charset;
    private final char delimiter;
    private final String quote;
    private final boolean header;
    private final String apostrophe;
    private final String last;
    private final Map<String, JsonNode> columns = new HashMap<>();
    private final Map<String, Pattern> formats = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private boolean unclosed;

    OutsideCsv(Contract contract) {
        JsonNode table = tree(contract.artifacts().getFirst().content());
        JsonNode dialect = table.path("dialect");
        charset = Charset.forName(dialect.path("encoding").asText());
        delimiter = dialect.path("delimiter").asText().charAt(0);
        quote = dialect.path("quoteChar").isNull()
                ? ""
                : dialect.path("quoteChar").asText();
        header = dialect.path("header").asBoolean();
        apostrophe = dialect.path("mh:apostropheBefore").asText("");
        last = dialect.path("mh:lastLineBegins").asText("");
        table.path("tableSchema").path("columns").forEach(column -> {
            String name = column.path("titles").asText();
            order.add(name);
            columns.put(name, column);
            if (column.path("datatype").has("format")) {
                formats.put(
                        name,
                        Pattern.compile(column.path("datatype").path("format").asText()));
            }
        });
    }

    @Override
    public List<String> faults(byte[] content) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            unclosed = false;
            List<List<String>> rows = rows(text.startsWith("\ufeff") ? text.substring(1) : text);
            if (unclosed) {
                return List.of("a quote that is never closed");
            }
            List<String> names = order;
            if (header) {
                if (rows.isEmpty()) {
                    return List.of("no header");
                }
                names = rows.removeFirst().stream().map(String::strip).toList();
            }
            return faults(names, rows);
        } catch (CharacterCodingException e) {
            return List.of("charset");
        }
    }

    private List<String> faults(List<String> names, List<List<String>> rows) {
        List<String> faults = new ArrayList<>();
        if (new HashSet<>(names).size() < names.size()
                || names.stream().noneMatch(order::contains)
                || names.contains("")) {
            faults.add("header " + names);
        }
        rows.removeIf(row -> !last.isEmpty() && row.getFirst().equals(last));
        if (rows.isEmpty()) {
            faults.add("no row");
        }
        columns.forEach((name, column) -> {
            if (column.path("required").asBoolean() && !names.contains(name)) {
                faults.add("no column " + name);
            }
        });
        for (List<String> row : rows) {
            boolean further = !header && row.size() > names.size();
            if (row.size() != names.size() && !further) {
                faults.add(row.size() + " cells for " + names.size());
                continue;
            }
            for (int i = 0; i < names.size(); i++) {
                JsonNode column = columns.get(names.get(i));
                if (column != null) {
                    cell(names.get(i), column, row.get(i).strip(), faults);
                }
            }
        }
        return faults;
    }

    private void cell(String name, JsonNode column, String written, List<String> faults) {
        boolean defused = written.length() > 1
                && written.charAt(0) == '\''
                && apostrophe.indexOf(written.charAt(1)) >= 0
                && !column.path("mh:bare").asBoolean();
        String text = Normalizer.normalize(defused ? written.substring(1) : written, Normalizer.Form.NFC);
        Set<String> nothing = new HashSet<>();
        column.path("null").forEach(sign -> nothing.add(sign.asText()));
        if (nothing.contains(text)) {
            if (column.path("required").asBoolean()) {
                faults.add(name + " says nothing");
            }
            return;
        }
        Pattern format = formats.get(name);
        if (format != null && !format.matcher(text).matches()) {
            faults.add(name + " '" + text + "' does not match " + format);
        }
        JsonNode most = column.path("datatype").path("maxLength");
        if (most.isNumber() && text.codePointCount(0, text.length()) > most.intValue()) {
            faults.add(name + " is longer than " + most);
        }
    }

    /** RFC 4180, with another delimiter.  */
    private List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (cell.isEmpty() && !quote.isEmpty() && c == quote.charAt(0)) {
                i = closing(text, i, cell);
                quoted = true;
            } else if (c == delimiter) {
                row.add(taken(cell));
            } else if (c == '\n' || c == '\r') {
                i += text.startsWith("\r\n", i) ? 1 : 0;
                row.add(taken(cell));
                addUnlessBlank(row, quoted, rows);
                row = new ArrayList<>();
                quoted = false;
            } else {
                cell.append(c);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(taken(cell));
            addUnlessBlank(row, quoted, rows);
        }
        return rows;
    }

    /** A blank line is no row; a cell of nothing in quotes is one. */
    private static void addUnlessBlank(List<String> row, boolean quoted, List<List<String>> rows) {
        if (quoted || row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(row);
        }
    }

    private static String taken(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    /** Takes a quoted text, and says where its last quote stands. */
    private int closing(String text, int opening, StringBuilder cell) {
        int at = opening + 1;
        while (true) {
            int end = text.indexOf(quote, at);
            if (end < 0) {
                unclosed = true;
                return text.length();
            }
            cell.append(text, at, end);
            if (!text.startsWith(quote, end + 1)) {
                return end;
            }
            cell.append(quote);
            at = end + 2;
        }
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

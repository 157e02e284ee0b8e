package org.mentorhub.connectors.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentorhub.connectors.format.CsvSigns;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;
import org.mentorhub.connectors.format.CsvSigns.Mark;

/** Reads CSV samples of which nothing is known yet, not even the separator. */
final class SampleRows {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), ARABIC);
    /** Three letters beyond ASCII in a row are no French or Italian word. */
    private static final Pattern ARABIC_WORD = Pattern.compile("[\\u0621-\\u064A]{3}");
    /** What the rows of one document are called in its table. */
    static final String LIST = "ROWS";

    private static final int FEWEST_COLUMNS = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SampleRows() {}

    /** Empty where there is no header of at least three different names, a sample with others is passed over. */
    static Optional<Samples> read(List<byte[]> documents) {
        CsvSigns signs = null;
        List<String> header = List.of();
        List<List<String>> rows = new ArrayList<>();
        for (byte[] document : documents) {
            CsvSigns found = signs(document);
            List<List<String>> lines = cells(text(document, found.charset()), found.separator());
            if (signs != null && !lines.getFirst().equals(header)) {
                continue;
            }
            signs = found;
            header = lines.getFirst();
            rows.addAll(lines.subList(1, lines.size()));
        }
        return signs == null || !isHeader(header) ? Optional.empty() : Optional.of(samples(signs, header, rows));
    }

    private static boolean isHeader(List<String> names) {
        return names.size() >= FEWEST_COLUMNS
                && new HashSet<>(names).size() == names.size()
                && names.stream().allMatch(name -> name.codePoints().anyMatch(Character::isLetter))
                && names.stream().noneMatch(String::isBlank);
    }

    private static Samples samples(CsvSigns signs, List<String> header, List<List<String>> rows) {
        rows.removeIf(row -> row.size() != header.size());
        int group = repeating(rows);
        Set<Integer> differing = group < 0 ? Set.of() : differing(rows, group);
        List<NativeField> fields = new ArrayList<>();
        List<String> inRows = new ArrayList<>();
        for (int at = 0; at < header.size(); at++) {
            int column = at;
            List<String> values = rows.stream()
                    .map(row -> row.get(column))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            boolean listed = differing.contains(at);
            fields.add(
                    listed
                            ? new NativeField(List.of(LIST, header.get(at)), 1, 1, values)
                            : new NativeField(List.of(header.get(at)), 0, 0, values));
            if (listed) {
                inRows.add(header.get(at));
            }
        }
        return new Samples(new SampleForm.Csv(signs, header, group < 0 ? "" : header.get(group), inRows), fields);
    }

    /** The first column whose value two rows in a row share, as those of one document do; -1: none. */
    private static int repeating(List<List<String>> rows) {
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at).getFirst().equals(rows.get(at - 1).getFirst())) {
                return 0;
            }
        }
        return -1;
    }

    private static Set<Integer> differing(List<List<String>> rows, int group) {
        Map<String, List<String>> firsts = new LinkedHashMap<>();
        Set<Integer> differing = new HashSet<>();
        for (List<String> row : rows) {
            List<String> first = firsts.computeIfAbsent(row.get(group), each -> row);
            for (int at = 0; at < row.size(); at++) {
                if (!row.get(at).equals(first.get(at))) {
                    differing.add(at);
                }
            }
        }
        return differing;
    }

    private static CsvSigns signs(byte[] document) {
        Charset charset = charset(document);
        String all = new String(document, charset);
        Mark mark = !all.isEmpty() && all.charAt(0) == BYTE_ORDER_MARK ? Mark.WRITTEN : Mark.NONE;
        String first = all.lines().findFirst().orElse("");
        char separator = ';';
        long most = 0;
        for (char each : SEPARATORS) {
            long times = first.chars().filter(sign -> sign == each).count();
            if (times > most) {
                most = times;
                separator = each;
            }
        }
        boolean quoted = all.contains(separator + "\"") || all.contains("\n\"");
        return new CsvSigns(
                charset,
                separator,
                quoted ? Optional.of('"') : Optional.empty(),
                all.contains("\r\n") ? LineEnd.CRLF : LineEnd.LF,
                mark,
                "");
    }

    private static Charset charset(byte[] document) {
        Charset first = CHARSETS.stream()
                .filter(each -> isIn(document, each))
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1);
        boolean arabic = !first.equals(StandardCharsets.UTF_8)
                && ARABIC_WORD.matcher(new String(document, ARABIC)).find();
        return arabic ? ARABIC : first;
    }

    private static boolean isIn(byte[] document, Charset charset) {
        try {
            // C1 controls stand in no text: bytes that give them are of another charset.
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .chars()
                    .noneMatch(c -> c >= 0x80 && c < 0xA0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(byte[] document, Charset charset) {
        String all = new String(document, charset);
        return !all.isEmpty() && all.charAt(0) == BYTE_ORDER_MARK ? all.substring(1) : all;
    }

    private static List<List<String>> cells(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : (text + "\n").toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == separator || sign == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(sign);
            }
        }
        return rows;
    }
}

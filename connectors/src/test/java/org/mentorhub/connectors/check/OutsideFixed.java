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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorhub.connectors.contract.Contract;

/** A small checker of records of fixed width that knows a column chart and nothing of the hub. */
final class OutsideFixed implements OutsideValidator {

    private final Charset charset;
    private final Pattern recordEnds;
    private final Pattern fileEnds;
    private final String endMark;
    private final int length;
    private final int typeFrom;
    private final int typeTo;
    private final Map<String, JsonNode> records = new HashMap<>();

    OutsideFixed(Contract contract) {
        try {
            JsonNode chart =
                    new ObjectMapper().readTree(contract.artifacts().getFirst().content());
            charset = Charset.forName(chart.path("charset").asText());
            recordEnds = Pattern.compile(chart.path("recordEnds").asText());
            fileEnds = Pattern.compile(chart.path("fileEnds").asText());
            endMark = chart.path("endMark").asText();
            length = chart.path("length").asInt();
            typeFrom = chart.path("typeFrom").asInt();
            typeTo = chart.path("typeTo").asInt();
            chart.path("records").forEach(each -> records.put(each.path("type").asText(), each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> faults(byte[] content) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return List.of("charset");
        }
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher end = fileEnds.matcher(text);
        String all = end.find() ? text.substring(0, end.start()) : text;
        if (all.contains(endMark)) {
            faults.add("content behind the end mark");
        }
        for (String record : recordEnds.split(all, -1)) {
            record(record, seen, faults);
        }
        records.forEach((type, record) -> {
            if (record.path("times").asText().equals("once") && !seen.contains(type)) {
                faults.add("no record " + type);
            }
        });
        return faults;
    }

    private void record(String text, Set<String> seen, List<String> faults) {
        if (text.length() != length) {
            faults.add(text.length() + " characters");
            return;
        }
        String type = text.substring(typeFrom - 1, typeTo);
        JsonNode record = records.get(type);
        if (record == null) {
            faults.add("no record is of type " + type);
            return;
        }
        if (!seen.add(type) && record.path("times").asText().contains("once")) {
            faults.add("record " + type + " again");
        }
        record.path("columns").forEach(column -> cell(text, column, faults));
    }

    private static void cell(String record, JsonNode column, List<String> faults) {
        String cut = record.substring(
                column.path("from").asInt() - 1, column.path("to").asInt());
        String text = Normalizer.normalize(cut.strip(), Normalizer.Form.NFC);
        if (column.path("filling").asText().equals("0")) {
            text = text.replaceFirst("^0+(?=.)", "");
        }
        boolean nothing = text.isEmpty();
        for (JsonNode sign : column.path("nothing")) {
            nothing |= sign.asText().equals(text);
        }
        if (nothing) {
            if (column.path("needed").asBoolean()) {
                faults.add(column.path("name").asText() + " says nothing");
            }
            return;
        }
        if (column.has("pattern") && !text.matches(column.path("pattern").asText())) {
            faults.add(column.path("name").asText() + " '" + text + "' does not match");
        }
        if (column.path("others").asText().equals("refused")) {
            Set<String> codes = new HashSet<>();
            column.path("codes").forEach(code -> codes.add(code.asText()));
            if (!codes.contains(text)) {
                faults.add(column.path("name").asText() + " '" + text + "' is no code");
            }
        }
    }
}

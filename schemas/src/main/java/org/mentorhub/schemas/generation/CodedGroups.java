package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.NativeCode;

/** Makes codes with what a sender may have written for them: a code of one of the list's systems, or of a system nobody knows. */
final class CodedGroups {
    private static final Map<String, Map<String, List<Source>>> READ = new ConcurrentHashMap<>();

    private CodedGroups() {}

    /** A native code of a system. */
    private record Source(String system, String code) {}

    static ObjectMaker of(List<ObjectMaker.Field> fields, JsonNode schema) {
        String name = schema.path("properties").path("code").path("x-codelist").asText();
        Map<String, List<Source>> sources =
                READ.computeIfAbsent(name, key -> sources(CodeLists.load().list(key)));
        return new ObjectMaker(List.copyOf(fields), List.of(), (group, draw) -> source(group, sources, draw));
    }

    private static void source(ObjectNode group, Map<String, List<Source>> sources, Draw draw) {
        List<Source> known = sources.getOrDefault(group.path("code").asText(), List.of());
        if (group.get("source") instanceof ObjectNode source && !known.isEmpty() && draw.percent(70)) {
            Source chosen = draw.of(known);
            source.put("system", chosen.system()).put("code", chosen.code());
        }
    }

    /** By canonical code: the native codes that are read as it, where they are not the canonical code itself. */
    private static Map<String, List<Source>> sources(CodeList list) {
        Map<String, List<Source>> sources = new HashMap<>();
        for (String column : list.columns().stream().sorted().toList()) {
            if (column.equals(CodeList.CANONICAL) || column.startsWith("label-")) {
                continue;
            }
            CodeColumn codes = list.column(column).orElseThrow();
            for (String code : codes.nativeCodes()) {
                String canonical = codes.toCanonical(code).orElseThrow().code();
                Optional<NativeCode> back = codes.toNative(canonical, Optional.of(code));
                if (!code.equals(canonical) && back.equals(Optional.of(new NativeCode(code, true)))) {
                    sources.computeIfAbsent(canonical, key -> new ArrayList<>()).add(new Source(column, code));
                }
            }
        }
        return sources;
    }
}

package org.mentorhub.connectors.benchmark;

import java.util.HashMap;
import java.util.Map;
import org.mentorhub.connectors.benchmark.Certificate.Code;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/** The codes of one system as two maps, made once: how a programmer would keep them. */
final class CodeMaps {
    private final Map<String, Code> toCanonical = new HashMap<>();
    private final Map<String, String> toNative = new HashMap<>();

    CodeMaps(String list, String column) {
        CodeList codes = CodeLists.load().list(list);
        codes.column(column).orElseThrow().nativeCodes().forEach(code -> codes.toCanonical(column, code)
                .ifPresent(found ->
                        toCanonical.put(code, new Code(found.code(), code.equals(found.code()) ? null : code))));
        codes.codes().forEach(code -> codes.toNative(column, code, java.util.Optional.empty())
                .ifPresent(found -> toNative.put(code, found.code())));
    }

    Code read(String code) {
        Code found = toCanonical.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no code " + code);
        }
        return found;
    }

    String write(Code code) {
        String source = code.source();
        if (source != null && toCanonical.containsKey(source)) {
            return source;
        }
        String found = toNative.get(code.code());
        if (found == null) {
            throw new IllegalArgumentException("no code for " + code.code());
        }
        return found;
    }
}

package org.mentorhub.routes.sftp.file;

import java.util.Locale;
import java.util.Map;

/** What a file is, by the end of its name. */
public final class MediaTypes {
    private static final Map<String, String> BY_END = Map.of(
            "csv", "text/csv",
            "txt", "text/plain",
            "json", "application/json",
            "ndjson", "application/x-ndjson",
            "xml", "application/xml",
            "gz", "application/gzip",
            "zip", "application/zip");

    private MediaTypes() {}

    static String of(String name) {
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_END.getOrDefault(end, "application/octet-stream");
    }

    /** How the name of a file of that type ends, with its point; empty for a type that is not known. */
    public static String endOf(String mediaType) {
        var plain = mediaType.split(";", 2)[0].strip();
        return BY_END.entrySet().stream()
                .filter(entry -> entry.getValue().equals(plain))
                .map(entry -> "." + entry.getKey())
                .findFirst()
                .orElse("");
    }
}

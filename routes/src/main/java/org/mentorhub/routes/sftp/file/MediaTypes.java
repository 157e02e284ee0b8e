package org.mentorhub.routes.sftp.file;

import java.util.Locale;

/** What a file is, by the end of its name. */
final class MediaTypes {
    private MediaTypes() {}

    static String of(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "csv" -> "text/csv";
            case "txt" -> "text/plain";
            case "json" -> "application/json";
            case "ndjson" -> "application/x-ndjson";
            case "xml" -> "application/xml";
            default -> "application/octet-stream";
        };
    }
}

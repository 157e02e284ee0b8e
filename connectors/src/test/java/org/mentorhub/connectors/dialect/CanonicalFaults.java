package org.mentorhub.connectors.dialect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mentorhub.connectors.repair.RepairProgram.Form;
import org.mentorhub.schemas.DocumentType;

/** Faults of documents in the hub's own model: what only it has, digests, sizes, references, next to what all have. */
final class CanonicalFaults {
    private static final Path CONTRACTS = Path.of("..", "schemas", "contracts");

    private CanonicalFaults() {}

    static List<Seed> all() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (DocumentType type : DocumentType.values()) {
            Path folder = CONTRACTS.resolve(type.id()).resolve("v1").resolve("examples");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    seeds.addAll(of(type, Files.readAllBytes(file)));
                }
            }
        }
        return seeds;
    }

    private static List<Seed> of(DocumentType type, byte[] content) {
        var form = new Form(Form.Kind.JSON, StandardCharsets.UTF_8, ',', '"');
        var seeding = new Seeding("canonical", type, content, form, false);
        each(seeding, "digest", "\"sha256\"\\s*:\\s*\"([0-9a-f])", "f", "0", "MH-MODEL-ATTACHMENT-DIGEST");
        each(seeding, "digest", "\"size\"\\s*:\\s*([0-9])", "9", "1", "MH-MODEL-ATTACHMENT-SIZE");
        each(seeding, "reference", "\"evidence\"\\s*:\\s*\"([a-z])", "k", "x", "MH-MODEL-EVIDENCE-UNKNOWN");
        each(
                seeding,
                "identifier",
                "\"[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}([A-Z])\"",
                "A",
                "B",
                "MH-MODEL-IDENTIFIER-CHECK");
        each(seeding, "code", "\"documentType\"\\s*:\\s*\"[a-z]([a-z])", "o", "x", "MH-MODEL-");
        FormatFaults.seed(seeding);
        return seeding.seeds();
    }

    /** Writes another character where the group of the pattern stands. */
    private static void each(Seeding seeding, String kind, String pattern, String one, String other, String code) {
        String text = seeding.text();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            String wrong = matcher.group(1).equals(one) ? other : one;
            seeding.add(
                    kind,
                    matcher.group(),
                    text.substring(0, matcher.start(1)) + wrong + text.substring(matcher.end(1)),
                    code,
                    "line ");
        }
    }
}

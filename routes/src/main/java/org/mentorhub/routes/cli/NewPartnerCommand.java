package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.draft.DialectDraft;
import org.mentorhub.connectors.draft.DraftRow;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub new-partner}: a dialect drafted from samples, for a person to confirm. */
@Command(
        name = "new-partner",
        description = "Draft a partner's dialect from samples of its documents: what is sure stands as rows, what is"
            + " guessed as comments to confirm. XML, JSON, and CSV with names of columns; records of fixed width and"
            + " JSON-LD are not guessed.")
final class NewPartnerCommand implements Callable<Integer> {

    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--id", required = true, paramLabel = "ID", description = "Of the partner: <country>-<agency>.")
    private String id = "";

    @Option(names = "--type", required = true, paramLabel = "T", description = "Which document the samples are.")
    private String type = "";

    @Option(
            names = "--from",
            required = true,
            arity = "1..*",
            paramLabel = "SAMPLE",
            description = "Native documents of one format, with invented people in them.")
    private List<Path> from = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to make the folder <ID>/ (default: config/dialects/ beside the launcher).")
    private Path out = Shared.home().resolve("config").resolve("dialects");

    @Override
    public Integer call() throws IOException {
        Optional<DocumentType> document = DocumentType.of(type);
        if (document.isEmpty()) {
            return shared.wrongUse("no such document: " + type);
        }
        if (!PartnerId.isValid(id)) {
            return shared.wrongUse(id + " is no partner's id; write <country>-<agency>, such as fr-homere");
        }
        Path folder = out.resolve(id);
        if (Files.exists(folder.resolve("dialect.yaml"))) {
            return shared.wrongUse(folder.resolve("dialect.yaml") + " is there already, and is not written over");
        }
        List<byte[]> samples = new ArrayList<>();
        for (Path sample : from) {
            if (!Files.isRegularFile(sample)) {
                return shared.wrongUse("no such file: " + sample);
            }
            samples.add(Files.readAllBytes(sample));
        }
        var knowledge = new DialectDraft.Knowledge(Dialects.load().tables(), Set.of());
        Optional<DialectDraft> draft = DialectDraft.of(id, document.get(), samples, knowledge);
        if (draft.isEmpty()) {
            return shared.wrongUse(
                    "the format is not guessed: it is neither XML, plain JSON nor CSV with names of columns,"
                            + " or the samples differ in it. Write dialect.yaml by hand: connectors/README.md");
        }
        write(folder, draft.get(), samples);
        return shared.done(answer(folder, draft.get()), NewPartnerCommand::say);
    }

    private void write(Path folder, DialectDraft draft, List<byte[]> samples) throws IOException {
        Path examples = Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("dialect.yaml"), draft.table());
        Files.writeString(folder.resolve("partner.yaml"), partner());
        for (int at = 0; at < samples.size(); at++) {
            Files.write(examples.resolve("sample-" + (at + 1) + ".native." + draft.extension()), samples.get(at));
        }
    }

    /** What can be said of a partner before anybody was asked. */
    private String partner() {
        return """
            # A draft: complete it (config/README.md explains each key) and move it to config/partners/%1$s.yaml
            partner: %1$s
            title: %1$s
            dialect: %1$s
            language: en             # confirm: it, fr, en, ar
            # open: in, out          # how it sends and gets documents
            sends: [%2$s]
            # open: may-send, receives, grants, terms, notices, programme
            """.formatted(id, type);
    }

    private JsonNode answer(Path folder, DialectDraft draft) {
        var answer = ManagementClient.JSON.createObjectNode();
        answer.put("folder", folder.toString()).put("format", draft.format()).put("partner", id);
        var rows = answer.putArray("rows");
        for (DraftRow row : draft.rows()) {
            rows.addObject()
                    .put("field", row.field())
                    .put("canonical", row.canonical())
                    .put("percent", Math.round(100 * row.confidence()))
                    .put("state", row.state().name());
        }
        return answer;
    }

    private static void say(JsonNode answer, PrintWriter out) {
        out.println("found: " + answer.path("format").asText());
        var table = new Table("native field", "canonical field", "%", "");
        answer.path("rows")
                .forEach(row -> table.row(
                        row.path("field").asText(),
                        row.path("canonical").asText(),
                        row.path("percent").asText(),
                        todo(row.path("state").asText())));
        table.print(out);
        out.println("written: " + answer.path("folder").asText() + " (dialect.yaml, partner.yaml, examples)");
        out.println("Confirm every row, plain ones too. Then: ./hub check "
                + answer.path("partner").asText()
                + " (with --dialects and the folder, where that is not in config/dialects/)");
        out.println("A hub does not start with a dialect in config/dialects/ that check finds wrong.");
    }

    private static String todo(String state) {
        return switch (DraftRow.State.valueOf(state)) {
            case SURE -> "row";
            case GUESS -> "confirm";
            case OPEN -> "open";
        };
    }
}

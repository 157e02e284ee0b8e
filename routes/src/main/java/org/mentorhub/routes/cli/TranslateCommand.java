package org.mentorhub.routes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.cli.Translator.AsDelivered;
import org.mentorhub.routes.cli.Translator.Translation;
import org.mentorhub.routes.partner.ConfigurationException;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub translate}: one partner's document in another partner's dialect, and what that loses. Sends nothing. */
@Command(
        name = "translate",
        description =
                "Write a document of one partner as another reads it; sends nothing. 'canonical' is a partner too.")
final class TranslateCommand implements Callable<Integer> {
    private static final PartnerId NOBODY = new PartnerId("xx-unknown");

    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--from", required = true, paramLabel = "PARTNER", description = "Who wrote it.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "PARTNER", description = "Who shall read it.")
    private String to = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "candidate-dossier, training-certificate or placement-report (default: the content tells).")
    private @Nullable String type;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write what was not carried over as it was.")
    private @Nullable Path reportFile;

    @Option(names = "--document", paramLabel = "N", description = "Of a file of many, only the Nth.")
    private @Nullable Integer only;

    @Option(names = "--as-delivered", description = "Leave out what the recipient may not see, as a delivery does.")
    private boolean asDelivered;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "The partners' files, for --as-delivered (default: config/ beside the launcher).")
    private Path config = Shared.home().resolve("config");

    @Parameters(paramLabel = "FILE", description = "The document, or a file of many.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var dialects = Dialects.load();
        Optional<Dialect> reader = dialects.find(from);
        Optional<Dialect> writer = dialects.find(to);
        if (reader.isEmpty() || writer.isEmpty()) {
            return shared.wrongUse("no dialect " + (reader.isEmpty() ? from : to) + "; there are "
                    + dialects.all().stream().map(Dialect::id).collect(Collectors.joining(", ")));
        }
        if (!Files.isReadable(file)) {
            return shared.wrongUse("no such file: " + file);
        }
        if (type != null && DocumentType.of(type).isEmpty()) {
            return shared.wrongUse("no such type: " + type);
        }
        try {
            return translate(new Translator(reader.get(), writer.get(), disclosure(dialects)));
        } catch (ConfigurationException faults) {
            return shared.wrongUse(String.valueOf(faults.getMessage()));
        }
    }

    private @Nullable AsDelivered disclosure(Dialects dialects) {
        if (!asDelivered || !PartnerId.isValid(to)) {
            return null;
        }
        var partners = Partners.load(config, id -> dialects.find(id).map(Dialect::documents));
        return new AsDelivered(new Disclosure(CanonicalModel.v1()), partners.get(new PartnerId(to)));
    }

    private int translate(Translator translator) throws IOException {
        List<byte[]> documents = new FileOfMany(Files.readAllBytes(file)).documents();
        if (only != null) {
            if (only < 1 || only > documents.size()) {
                return shared.wrongUse("there are " + documents.size() + " documents in " + file);
            }
            documents = List.of(documents.get(only - 1));
        }
        var out = new DocumentsOut(documents.size());
        var report = TranslationReport.EMPTY;
        for (int i = 0; i < documents.size(); i++) {
            Optional<DocumentType> kind =
                    type == null ? translator.from().detect(documents.get(i)) : DocumentType.of(type);
            if (kind.isEmpty()) {
                return shared.wrongUse("the content does not tell which document it is; say it with --type");
            }
            switch (translator.translate(kind.get(), documents.get(i), defaults(i))) {
                case Translation.Refused refused -> {
                    return refused(refused.violations());
                }
                case Translation.Done done -> {
                    if (!out.add(done.content())) {
                        return shared.wrongUse(
                                "a file of many cannot be written in " + to + "; choose one with --document N");
                    }
                    report = report.and(done.report());
                }
            }
        }
        return done(out, report);
    }

    private int done(DocumentsOut out, TranslationReport report) throws IOException {
        // Bytes, not text: the document has a charset of its own.
        PrintStream stdout = System.out;
        out.writeTo(stdout);
        stdout.flush();
        if (reportFile != null) {
            Files.writeString(reportFile, ReportJson.of(report).toPrettyString() + "\n");
        }
        return ExitCode.DONE;
    }

    private int refused(List<Violation> violations) {
        if (shared.forPrograms()) {
            shared.out().println(ReportJson.of(violations).toPrettyString());
        } else {
            PrintWriter err = shared.err();
            SubmitCommand.violations(ReportJson.of(violations), err);
        }
        return ExitCode.REFUSED;
    }

    private EnvelopeDefaults defaults(int position) throws IOException {
        String name = String.valueOf(file.getFileName());
        String id = name.replaceAll("[^A-Za-z0-9._:/-]", "-") + (position == 0 ? "" : "-" + (position + 1));
        return new EnvelopeDefaults(
                PartnerId.isValid(from) ? new PartnerId(from) : NOBODY,
                id.substring(0, Math.min(64, id.length())),
                Files.getLastModifiedTime(file).toInstant(),
                "MENTOR2",
                null);
    }

    /** A file that holds one document, or one JSON document a line. */
    private record FileOfMany(byte[] content) {
        List<byte[]> documents() {
            var text = new String(content, StandardCharsets.UTF_8);
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            boolean many = lines.size() > 1
                    && lines.stream().map(String::strip).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            return many
                    ? lines.stream()
                            .map(line -> line.getBytes(StandardCharsets.UTF_8))
                            .toList()
                    : List.of(content);
        }
    }
}

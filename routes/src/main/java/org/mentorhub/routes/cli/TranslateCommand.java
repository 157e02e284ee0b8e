package org.mentorhub.routes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.dialect.BadDialectException;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translate.Disclosing;
import org.mentorhub.connectors.translate.Order;
import org.mentorhub.connectors.translate.Translation;
import org.mentorhub.connectors.translate.TranslationJson;
import org.mentorhub.connectors.translate.Translator;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Violation;
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

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Of what is wrong: it, fr, en or ar (default: the writer's).")
    private @Nullable String language;

    @Option(names = "--as-delivered", description = "Leave out what the recipient may not see, as a delivery does.")
    private boolean asDelivered;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Holds dialects/, and the partners' files for --as-delivered (default: config/ beside the"
                    + " launcher).")
    private Path config = Shared.home().resolve("config");

    @Parameters(paramLabel = "FILE", description = "The document, or a file of many.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            return shared.wrongUse("no such file: " + file);
        }
        Optional<DocumentType> named = Optional.ofNullable(type).flatMap(DocumentType::of);
        if (type != null && named.isEmpty()) {
            return shared.wrongUse("no such type: " + type);
        }
        try {
            var dialects = Dialects.loadWith(config.resolve("dialects"));
            var order = new Order(
                    from,
                    to,
                    named,
                    only == null ? OptionalInt.empty() : OptionalInt.of(only),
                    Files.readAllBytes(file),
                    defaults(),
                    disclosing(dialects));
            return said(new Translator(dialects).translate(order), dialects);
        } catch (ConfigurationException | BadDialectException faults) {
            return shared.wrongUse(String.valueOf(faults.getMessage()));
        }
    }

    private Disclosing disclosing(Dialects dialects) {
        if (!asDelivered || !PartnerId.isValid(to)) {
            return Disclosing.EVERYTHING;
        }
        var partners = Partners.load(config, id -> dialects.find(id).map(Dialect::documents));
        var recipient = partners.get(new PartnerId(to));
        var disclosure = new Disclosure(CanonicalModel.v1());
        return document -> {
            var disclosed = disclosure.disclose(document, recipient);
            return new Disclosing.Disclosed(disclosed.document(), disclosed.report());
        };
    }

    private int said(Translation translation, Dialects dialects) throws IOException {
        return switch (translation) {
            case Translation.Misuse(String what, String instead) -> shared.wrongUse(what + "; " + instead);
            case Translation.Refused(List<Violation> violations) -> refused(violations, dialects);
            case Translation.Translated translated -> done(translated, language(dialects));
        };
    }

    private int done(Translation.Translated translated, String inLanguage) throws IOException {
        // Bytes, not text: the document has a charset of its own.
        PrintStream stdout = System.out;
        stdout.write(translated.content());
        stdout.flush();
        if (reportFile != null) {
            Files.writeString(
                    reportFile,
                    TranslationJson.report(translated.reports(), inLanguage).toPrettyString() + "\n");
        }
        return ExitCode.DONE;
    }

    private int refused(List<Violation> violations, Dialects dialects) {
        if (shared.forPrograms()) {
            shared.out()
                    .println(TranslationJson.violations(violations, language(dialects))
                            .toPrettyString());
        } else {
            SubmitCommand.violations(TranslationJson.violations(violations, language(dialects)), shared.err());
        }
        return ExitCode.REFUSED;
    }

    private String language(Dialects dialects) {
        return language != null
                ? language
                : dialects.find(from).map(Dialect::language).orElse("en");
    }

    private EnvelopeDefaults defaults() throws IOException {
        String id = String.valueOf(file.getFileName()).replaceAll("[^A-Za-z0-9._:/-]", "-");
        return new EnvelopeDefaults(
                PartnerId.isValid(from) ? new PartnerId(from) : NOBODY,
                id.substring(0, Math.min(64, id.length())),
                Files.getLastModifiedTime(file).toInstant(),
                "MENTOR2",
                null);
    }
}

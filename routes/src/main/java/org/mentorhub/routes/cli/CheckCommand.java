package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mentorhub.connectors.check.Check;
import org.mentorhub.connectors.check.ExampleResult;
import org.mentorhub.connectors.check.LawResult;
import org.mentorhub.connectors.dialect.BadDialectException;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.Finding;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.routes.partner.ConfigurationException;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.DocumentType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub check}: the tables of dialects, their examples, and the three laws on generated documents. */
@Command(
        name = "check",
        description = "Check the tables of dialects, their examples, and the three laws on generated documents.")
final class CheckCommand implements Callable<Integer> {
    private static final int USUAL = 200;

    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--all", description = "Also each pair of partners of --config that exchange a document.")
    private boolean pairs;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Holds dialects/, and partners/ for --all (default: config/ beside the launcher).")
    private Path config = Shared.home().resolve("config");

    @Option(names = "--documents", paramLabel = "N", description = "Documents a law (default: ${DEFAULT-VALUE}).")
    private int documents = USUAL;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the first document (default: ${DEFAULT-VALUE}); the same seed makes the same ones.")
    private long seed = 1;

    @Option(
            names = "--dialects",
            paramLabel = "DIR",
            description = "Further dialects: a dialect's folder, or a folder of such. May be given again.")
    private List<Path> folders = new ArrayList<>();

    @Parameters(paramLabel = "DIALECT", arity = "0..*", description = "Which dialects (default: all).")
    private List<String> wanted = new ArrayList<>();

    @Override
    public Integer call() {
        if (documents < 1) {
            return shared.wrongUse("--documents takes a number from 1 on");
        }
        try {
            Path own = config.resolve("dialects");
            return check(Dialects.load(Stream.concat(Stream.of(own).filter(Files::isDirectory), folders.stream())
                    .toArray(Path[]::new)));
        } catch (BadDialectException bad) {
            return shared.refuse(findings(bad.findings()), String.valueOf(bad.getMessage()));
        } catch (ConfigurationException faults) {
            return shared.wrongUse(String.valueOf(faults.getMessage()));
        }
    }

    private int check(Dialects dialects) {
        var check = new Check(dialects);
        List<String> unknown = check.unknown(wanted);
        if (!unknown.isEmpty()) {
            return shared.wrongUse("no dialect " + String.join(", ", unknown));
        }
        List<ExampleResult> examples = check.examples(wanted);
        List<LawResult> results = new ArrayList<>(check.run(wanted, documents, seed));
        if (pairs) {
            results.addAll(exchanges(dialects).parallelStream()
                    .flatMap(pair -> check.pair(pair.from(), pair.to(), pair.document(), documents, seed).stream())
                    .toList());
        }
        shared.done(results(examples, results), CheckCommand::say);
        boolean holds = examples.stream().allMatch(ExampleResult::holds)
                && results.stream().allMatch(LawResult::holds);
        return holds ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Who may send which document to whom, by dialect. */
    private Set<DialectPair> exchanges(Dialects dialects) {
        var partners = Partners.load(config, id -> dialects.find(id).map(Dialect::documents));
        Set<DialectPair> exchanges = new LinkedHashSet<>();
        for (Partner sender : partners.all()) {
            sender.documents().maySend().forEach((type, recipients) -> recipients.stream()
                    .sorted()
                    .map(recipient -> new DialectPair(
                            sender.dialect(), partners.get(recipient).dialect(), type))
                    .filter(pair -> wanted.isEmpty() || wanted.contains(pair.from()) || wanted.contains(pair.to()))
                    .forEach(exchanges::add));
        }
        return exchanges;
    }

    private record DialectPair(String from, String to, DocumentType document) {}

    private static void say(JsonNode results, PrintWriter out) {
        var table = new Table("dialect", "document", "law", "documents", "failures", "seed");
        results.forEach(result -> table.row(
                result.path("dialect").asText(),
                result.path("document").asText(),
                result.path("law").asText(),
                result.path("documents").asText(),
                result.path("failures").asText(),
                result.path("seed").asText()));
        table.print(out);
        results.forEach(result -> {
            if (result.hasNonNull("first")) {
                out.println();
                out.println(result.path("dialect").asText() + ", "
                        + result.path("law").asText() + ": "
                        + result.path("first").asText());
            }
        });
    }

    /** A line for the examples of each dialect, then one for each law and document. */
    private static ArrayNode results(List<ExampleResult> examples, List<LawResult> results) {
        var list = ManagementClient.JSON.createArrayNode();
        examples.forEach(result -> list.addObject()
                .put("dialect", result.dialect())
                .put("document", "all")
                .put("law", "examples")
                .put("documents", result.examples())
                .put("failures", result.failures())
                .put("first", result.first()));
        results.forEach(result -> list.addObject()
                .put("dialect", result.dialect())
                .put("document", result.document().id())
                .put("law", result.law())
                .put("documents", result.documents())
                .put("failures", result.failures())
                .put("seed", result.seed())
                .put("first", result.first()));
        return list;
    }

    private static ArrayNode findings(List<Finding> findings) {
        var list = ManagementClient.JSON.createArrayNode();
        findings.forEach(finding -> list.addObject()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("wrong", finding.wrong())
                .put("instead", finding.instead()));
        return list;
    }
}

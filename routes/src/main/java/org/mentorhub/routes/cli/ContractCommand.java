package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.dialect.BadDialectException;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.routes.contract.PartnerContracts;
import org.mentorhub.routes.partner.ConfigurationException;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub contract}: what a partner's engineer needs, made from the tables that the hub reads by. */
@Command(
        name = "contract",
        description = "Write what a partner needs to speak with the hub: schemas of its documents, descriptions of the"
                + " addresses and queues, the mapping for people. Made from the tables, so that they say what the"
                + " hub does.")
final class ContractCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--document", paramLabel = "T", description = "Only that document (default: all).")
    private @Nullable String document;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write (default: contracts/<partner>/ in the working directory).")
    private @Nullable Path out;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Holds dialects/ and partners/ (default: config/ beside the launcher).")
    private Path config = Shared.home().resolve("config");

    @Parameters(
            paramLabel = "PARTNER",
            description = "A partner of config/partners/, or a dialect that nobody speaks yet.")
    private String partner = "";

    @Override
    public Integer call() throws IOException {
        Optional<DocumentType> type = Optional.ofNullable(document).flatMap(DocumentType::of);
        if (document != null && type.isEmpty()) {
            return shared.wrongUse("no such document: " + document);
        }
        try {
            List<Artifact> artifacts = artifacts().stream()
                    .filter(each -> type.isEmpty() || isAbout(each, type.get()))
                    .toList();
            return artifacts.isEmpty() ? shared.wrongUse("no partner and no dialect " + partner) : written(artifacts);
        } catch (ConfigurationException | BadDialectException faults) {
            return shared.wrongUse(String.valueOf(faults.getMessage()));
        }
    }

    private List<Artifact> artifacts() {
        var dialects = Dialects.loadWith(config.resolve("dialects"));
        var contracts = new PartnerContracts(dialects);
        if (!PartnerId.isValid(partner) || !Files.isDirectory(config.resolve("partners"))) {
            return contracts.ofDialect(partner);
        }
        return Partners.load(config, id -> dialects.find(id).map(Dialect::documents))
                .find(new PartnerId(partner))
                .map(contracts::of)
                .orElseGet(() -> contracts.ofDialect(partner));
    }

    private static boolean isAbout(Artifact artifact, DocumentType type) {
        return artifact.name().startsWith(type.id()) || !isOfOneDocument(artifact);
    }

    private static boolean isOfOneDocument(Artifact artifact) {
        for (DocumentType each : DocumentType.values()) {
            if (artifact.name().startsWith(each.id())) {
                return true;
            }
        }
        return false;
    }

    private int written(List<Artifact> artifacts) throws IOException {
        Path folder = out == null ? Path.of("contracts", partner) : out;
        Files.createDirectories(folder);
        var list = ManagementClient.JSON.createArrayNode();
        for (Artifact each : artifacts) {
            Path file = folder.resolve(each.name());
            Files.write(file, each.bytes());
            list.addObject().put("file", file.toString()).put("about", each.about());
        }
        return shared.done(list, ContractCommand::say);
    }

    private static void say(JsonNode written, PrintWriter out) {
        var table = new Table("file", "what it is");
        written.forEach(
                each -> table.row(each.path("file").asText(), each.path("about").asText()));
        table.print(out);
    }
}

package org.mentorhub.routes.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorhub.connectors.contract.AsyncApiContract;
import org.mentorhub.connectors.contract.Contract;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.contract.Contracts;
import org.mentorhub.connectors.contract.MappingArtifact;
import org.mentorhub.connectors.contract.OpenApiContract;
import org.mentorhub.connectors.contract.ServedContract;
import org.mentorhub.connectors.contract.WsdlContract;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.dialect.TableDialect;
import org.mentorhub.connectors.transport.rest.RestFile;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.DocumentType;

/** All contracts between the hub and one partner, made from its dialect's tables and its own file. */
public final class PartnerContracts {

    private static final String JSON_SCHEMA = ".schema.json";

    private final Dialects dialects;

    /** @param dialects all that are known */
    public PartnerContracts(Dialects dialects) {
        this.dialects = dialects;
    }

    /** What one partner needs; empty where its dialect is no table. */
    public List<Artifact> of(Partner partner) {
        Optional<TableDialect> dialect = table(partner.dialect());
        if (dialect.isEmpty()) {
            return List.of();
        }
        Map<DocumentType, Contract> contracts = contracts(dialect.get(), documents(partner));
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(MappingArtifact.of(dialect.get(), contracts));
        contracts.values().forEach(contract -> artifacts.addAll(contract.artifacts()));
        artifacts.addAll(ofWays(partner, dialect.get(), contracts));
        return List.copyOf(artifacts);
    }

    /** What documents of one dialect look like, whoever speaks it; empty where there is no such table. */
    public List<Artifact> ofDialect(String id) {
        return table(id)
                .map(dialect -> {
                    Map<DocumentType, Contract> contracts = contracts(dialect, dialect.documents());
                    List<Artifact> artifacts = new ArrayList<>();
                    artifacts.add(MappingArtifact.of(dialect, contracts));
                    contracts.values().forEach(contract -> artifacts.addAll(contract.artifacts()));
                    return List.copyOf(artifacts);
                })
                .orElse(List.of());
    }

    private Optional<TableDialect> table(String id) {
        return dialects.tables().stream()
                .filter(dialect -> dialect.id().equals(id))
                .findFirst();
    }

    private static Set<DocumentType> documents(Partner partner) {
        Set<DocumentType> documents = new TreeSet<>(partner.documents().sends());
        documents.addAll(partner.documents().receives());
        return documents;
    }

    private static Map<DocumentType, Contract> contracts(TableDialect dialect, Set<DocumentType> documents) {
        Map<DocumentType, Contract> contracts = new LinkedHashMap<>();
        documents.stream()
                .sorted()
                .filter(dialect.documents()::contains)
                .forEach(type -> contracts.put(type, Contracts.of(dialect.shape(type))));
        return contracts;
    }

    private List<Artifact> ofWays(Partner partner, TableDialect dialect, Map<DocumentType, Contract> contracts) {
        List<Artifact> artifacts = new ArrayList<>();
        String id = partner.id().toString();
        partner.in()
                .rest()
                .ifPresent(rest -> artifacts.add(OpenApiContract.calls(
                        id, files(contracts, partner.documents().sends(), JSON_SCHEMA), Securities.of(rest))));
        ServedContract.of(id, delivery(partner, contracts), listing(partner, contracts))
                .ifPresent(artifacts::add);
        if (partner.in().soap().isPresent()) {
            artifacts.addAll(WsdlContract.calls(id, sent(partner, dialect, contracts)));
        }
        queues(partner, dialect, contracts).ifPresent(artifacts::add);
        return artifacts;
    }

    private Optional<ServedContract.Delivery> delivery(Partner partner, Map<DocumentType, Contract> contracts) {
        return partner.out()
                .filter(Outbound.Rest.class::isInstance)
                .map(Outbound.Rest.class::cast)
                .map(rest -> new ServedContract.Delivery(
                        rest.address().getPath(),
                        rest.method(),
                        files(contracts, partner.documents().receives(), JSON_SCHEMA),
                        RestFile.in(dialects.folder(partner.dialect())).answer(),
                        Securities.of(rest)));
    }

    private Optional<ServedContract.Listing> listing(Partner partner, Map<DocumentType, Contract> contracts) {
        return partner.in().poll().flatMap(poll -> RestFile.in(dialects.folder(partner.dialect()))
                .pages()
                .map(form -> new ServedContract.Listing(
                        poll.address().getPath(),
                        form,
                        files(contracts, Set.of(poll.document()), JSON_SCHEMA),
                        Securities.of(poll))));
    }

    private static List<WsdlContract.Document> sent(
            Partner partner, TableDialect dialect, Map<DocumentType, Contract> contracts) {
        return contracts.entrySet().stream()
                .filter(each -> partner.documents().sends().contains(each.getKey()))
                .map(each -> new WsdlContract.Document(
                        dialect.shape(each.getKey()).root(),
                        each.getValue().artifacts().getFirst().name()))
                .filter(document -> document.file().endsWith(".xsd"))
                .toList();
    }

    private static Optional<Artifact> queues(
            Partner partner, TableDialect dialect, Map<DocumentType, Contract> contracts) {
        Map<String, AsyncApiContract.Channel> takes = new LinkedHashMap<>();
        Map<String, AsyncApiContract.Channel> gives = new LinkedHashMap<>();
        partner.in().queue().ifPresent(queue -> {
            String address = queue instanceof Inbound.Queue.OfPartner theirs
                    ? theirs.address()
                    : "partner." + partner.id() + ".in";
            takes.put(
                    "documents",
                    new AsyncApiContract.Channel(
                            address,
                            "Documents of this partner, a submission a message.",
                            payloads(dialect, contracts, partner.documents().sends())));
        });
        if (partner.out().orElse(null) instanceof Outbound.Queue) {
            gives.put(
                    "deliveries",
                    new AsyncApiContract.Channel(
                            "partner." + partner.id() + ".out",
                            "Documents for this partner, one a message.",
                            payloads(dialect, contracts, partner.documents().receives())));
        }
        return takes.isEmpty() && gives.isEmpty()
                ? Optional.empty()
                : Optional.of(AsyncApiContract.of(partner.id().toString(), takes, gives));
    }

    private static Map<DocumentType, AsyncApiContract.Payload> payloads(
            TableDialect dialect, Map<DocumentType, Contract> contracts, Set<DocumentType> documents) {
        Map<DocumentType, AsyncApiContract.Payload> payloads = new LinkedHashMap<>();
        files(contracts, documents, "")
                .forEach((type, file) -> payloads.put(
                        type, new AsyncApiContract.Payload(dialect.format(type).mediaType(), file)));
        return payloads;
    }

    /** The first file of each contract of those documents, where it is of that kind. */
    private static Map<DocumentType, String> files(
            Map<DocumentType, Contract> contracts, Set<DocumentType> documents, String end) {
        Map<DocumentType, String> files = new LinkedHashMap<>();
        contracts.forEach((type, contract) -> {
            String file = contract.artifacts().getFirst().name();
            if (documents.contains(type) && file.endsWith(end)) {
                files.put(type, file);
            }
        });
        return files;
    }
}

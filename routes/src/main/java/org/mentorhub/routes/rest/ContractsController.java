package org.mentorhub.routes.rest;

import java.util.List;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.routes.contract.PartnerContracts;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a partner its own contracts: what its documents look like, and how it and the hub call each other. */
@RestController
@RequestMapping(path = "/api/v1/partners/{partner}/contracts")
public final class ContractsController {
    private final Partners partners;
    private final PartnerContracts contracts;
    private final Refusals refusals;

    ContractsController(Partners partners, PartnerContracts contracts, Refusals refusals) {
        this.partners = partners;
        this.contracts = contracts;
        this.refusals = refusals;
    }

    /**
     * One file of the list.
     *
     * @param name the last part of its address
     * @param about what it is
     * @param mediaType of its content
     * @param address where it is
     */
    public record Listed(String name, String about, String mediaType, String address) {}

    /** All files. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public List<Listed> list(@PathVariable("partner") PartnerId partner) {
        return of(partner).stream()
                .map(each -> new Listed(
                        each.name(),
                        each.about(),
                        each.mediaType(),
                        "/api/v1/partners/" + partner + "/contracts/" + each.name()))
                .toList();
    }

    /** One file, by its name. */
    @GetMapping("/{name}")
    public ResponseEntity<Object> file(@PathVariable("partner") PartnerId partner, @PathVariable("name") String name) {
        return of(partner).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> ResponseEntity.ok()
                        .header("Content-Type", each.mediaType() + ";charset=UTF-8")
                        .<Object>body(each.bytes()))
                .orElseGet(() -> refusals.of(ProblemType.NOT_FOUND));
    }

    private List<Artifact> of(PartnerId partner) {
        return partners.find(partner).map(contracts::of).orElse(List.of());
    }
}

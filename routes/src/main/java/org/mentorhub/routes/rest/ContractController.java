package org.mentorhub.routes.rest;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the contract of this interface: OpenAPI 3.1, as it stands in {@code schemas/contracts/hub/}. */
@RestController
public final class ContractController {
    private static final Resource CONTRACT = new ClassPathResource("contracts/hub/v1/openapi.json");

    /** The contract. */
    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Resource> contract() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(CONTRACT);
    }
}

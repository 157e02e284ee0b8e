package org.mentorhub.routes.rest;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the contracts of the hub, as they stand in {@code schemas/contracts/hub/}: OpenAPI 3.1 of this interface, AsyncAPI 3 of the queues. */
@RestController
public final class ContractController {
    private static final Resource CALLS = new ClassPathResource("contracts/hub/v1/openapi.json");
    private static final Resource QUEUES = new ClassPathResource("contracts/hub/v1/asyncapi.json");

    /** The contract of calls. */
    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Resource> calls() {
        return shown(CALLS);
    }

    /** The contract of queues. */
    @GetMapping(path = "/api/v1/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Resource> queues() {
        return shown(QUEUES);
    }

    private static ResponseEntity<Resource> shown(Resource contract) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(contract);
    }
}

package org.mentorhub.routes.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.routes.receipt.KeyRing;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the public keys: those that verify receipts, old ones too, the one of access tokens, and the one that signs bodies. */
@RestController
public final class KeysController {
    private final String keys;

    KeysController(KeyRing receipts, List<ECKey> others) {
        List<JWK> all = new ArrayList<>(receipts.publicKeys());
        others.forEach(key -> all.add(key.toPublicJWK()));
        this.keys = new JWKSet(all).toString();
    }

    /** The keys as a JWK set (RFC 7517). */
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(keys);
    }
}

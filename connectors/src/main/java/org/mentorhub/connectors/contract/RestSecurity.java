package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * How who calls by REST proves itself and its bodies, in the words of OpenAPI.
 *
 * @param proofs of who calls, all of them together
 * @param bodies how bodies are signed; empty: they are not
 */
public record RestSecurity(List<Proof> proofs, Optional<Signatures> bodies) {

    private static final String DIGEST = "Digest";
    private static final String SIGNATURE = "Agid-JWT-Signature";

    public RestSecurity {
        proofs = List.copyOf(proofs);
    }

    /** What who calls shows. */
    public sealed interface Proof {}

    /** A bearer token that both sides know. */
    public record BearerToken() implements Proof {}

    /**
     * A bearer token for a while (RFC 6749, 4.4).
     *
     * @param address of the endpoint that gives it
     */
    public record GrantedToken(String address) implements Proof {}

    /** A certificate, by TLS. */
    public record Certificate() implements Proof {}

    /**
     * Signatures of bodies after INTEGRITY_REST_01 of the Italian interoperability model.
     *
     * @param issuer who signs what is sent, in {@code iss}
     * @param audience for whom, in {@code aud}
     */
    public record Signatures(String issuer, String audience) {
        private String said() {
            return "INTEGRITY_REST_01 of ModI: a compact JWS over " + DIGEST
                    + " and Content-Type in signed_headers, iss " + issuer + ", aud " + audience
                    + ", five minutes at most, each under a jti of its own.";
        }

        /** Whoever a call is for signs the answer. */
        private Signatures answering() {
            return new Signatures(/* issuer= */ audience, /* audience= */ issuer);
        }
    }

    /** Whether a certificate proves who calls. */
    boolean isByCertificate() {
        return proofs.stream().anyMatch(Certificate.class::isInstance);
    }

    /**
     * Says what who calls has to show.
     *
     * @param contract gets a scheme for each proof
     * @param where the contract itself or one of its operations
     */
    void ask(ObjectNode contract, ObjectNode where) {
        ObjectNode schemes = contract.withObject("/components/securitySchemes");
        ObjectNode together = where.putArray("security").addObject();
        for (Proof proof : proofs) {
            ObjectNode scheme = scheme(proof);
            String name = name(proof);
            while (schemes.has(name) && !schemes.path(name).equals(scheme)) {
                name += "-too";
            }
            schemes.set(name, scheme);
            together.putArray(name);
        }
    }

    private static String name(Proof proof) {
        return switch (proof) {
            case BearerToken kept -> "bearer";
            case GrantedToken granted -> "token";
            case Certificate shown -> "certificate";
        };
    }

    private static ObjectNode scheme(Proof proof) {
        ObjectNode scheme = JsonNodeFactory.instance.objectNode();
        return switch (proof) {
            case BearerToken kept -> scheme.put("type", "http").put("scheme", "bearer");
            case GrantedToken(String address) -> {
                ObjectNode flows = scheme.put("type", "oauth2").putObject("flows");
                flows.putObject("clientCredentials").put("tokenUrl", address).putObject("scopes");
                yield scheme;
            }
            case Certificate shown ->
                scheme.put("type", "mutualTLS")
                        .put("description", "A client certificate that the other side was given before.");
        };
    }

    /** Adds the headers that go with the body of an operation. */
    void sign(ObjectNode operation) {
        bodies.ifPresent(signatures -> {
            parameter(operation, DIGEST, digest());
            parameter(operation, SIGNATURE, signatures.said());
        });
    }

    /** Adds the headers that come with the body of an answer. */
    void signAnswer(ObjectNode answer) {
        bodies.map(Signatures::answering).ifPresent(signatures -> {
            ObjectNode headers = answer.withObject("/headers");
            text(headers.putObject(DIGEST).put("description", digest()));
            text(headers.putObject(SIGNATURE).put("description", signatures.said()));
        });
    }

    private static String digest() {
        return "SHA-256= and the digest of the body in base64 (RFC 3230).";
    }

    private static void parameter(ObjectNode operation, String name, String about) {
        text(operation
                .withArray("/parameters")
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("required", true)
                .put("description", about));
    }

    private static void text(ObjectNode header) {
        header.putObject("schema").put("type", "string");
    }
}

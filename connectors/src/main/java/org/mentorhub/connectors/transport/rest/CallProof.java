package org.mentorhub.connectors.transport.rest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How both sides of a call prove themselves beside the token.
 *
 * @param tls the certificates of both; empty: the JDK's trust, and none shown
 * @param signer signs bodies; empty: they are not signed
 */
public record CallProof(Optional<SSLContext> tls, Optional<BodySigner> signer) {

    /** The token alone. */
    public static final CallProof NONE = new CallProof(Optional.empty(), Optional.empty());

    /** Puts the certificates to use. */
    public HttpClient.Builder on(HttpClient.Builder client) {
        tls.ifPresent(client::sslContext);
        return client;
    }

    /** Adds the signature of a body. */
    public HttpRequest.Builder on(HttpRequest.Builder request, byte[] body, String mediaType) {
        signer.ifPresent(signs -> signs.headers(body, mediaType).forEach(request::header));
        return request;
    }
}

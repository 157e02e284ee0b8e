package org.mentorhub.routes.rest;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problems (RFC 9457) that this interface answers with. Their URIs are stable: partners' programs may rely on them. */
public enum ProblemType {
    /** Nobody is proven: no token, an unknown or an expired one. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    /** The token is another partner's, or this partner may not do this. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** This partner must show its certificate by TLS, and did not. */
    CLIENT_CERTIFICATE(HttpStatus.FORBIDDEN),
    /** The body's signature is missing, or does not stand. */
    SIGNATURE(HttpStatus.BAD_REQUEST),
    /** There is no such thing, or none of this partner. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    /** The address is right, the method is not. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** The client accepts nothing that this address gives. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** The body is of a kind that is not taken here. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** A parameter or header cannot be read. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** The body is empty or ended before its length. */
    INCOMPLETE_BODY(HttpStatus.BAD_REQUEST),
    /** The body or a document in it is larger than this partner's bound. */
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
    /** More parts in one call than go with a document. */
    TOO_MANY_PARTS(HttpStatus.PAYLOAD_TOO_LARGE),
    /** More documents in one call than this partner's bound. */
    TOO_MANY_DOCUMENTS(HttpStatus.PAYLOAD_TOO_LARGE),
    /** No document of the call can be taken; every violation is listed. */
    INVALID_DOCUMENTS(HttpStatus.UNPROCESSABLE_ENTITY),
    /** The message id is bound to other content. */
    CONFLICT(HttpStatus.CONFLICT),
    /** The partner said something else of the delivery before, and the first word stands. */
    WORD_GIVEN(HttpStatus.CONFLICT),
    /** A word on a delivery that was never handed over. */
    NOT_HANDED_OVER(HttpStatus.CONFLICT),
    /** The lease to be renewed is none any more. */
    LEASE_ENDED(HttpStatus.CONFLICT),
    /** The operator takes nothing from this partner for now. */
    SUSPENDED(HttpStatus.SERVICE_UNAVAILABLE),
    /** The hub takes nothing in for now: stopped by an operator, low on disk, or full of other calls. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** A defect of the hub. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** The stable name: {@code urn:mentor-hub:problem:too-large}. */
    public URI uri() {
        return URI.create("urn:mentor-hub:problem:" + key());
    }

    /** The type's name in addresses and message files: {@code too-large}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.mentorhub.routes.rest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what goes wrong outside the controllers, and defects: nothing that a caller sent ever comes back as a stack trace. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Refusals refusals;
    private final Clock clock;

    ProblemAdvice(Refusals refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    /** No such address. */
    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    public ResponseEntity<Object> notFound() {
        return refusals.of(ProblemType.NOT_FOUND);
    }

    /** The address is right, the method is not. */
    @ExceptionHandler
    public ResponseEntity<Object> method(HttpRequestMethodNotSupportedException reason) {
        var supported = reason.getSupportedHttpMethods();
        var methods = supported == null
                ? ""
                : supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return refusals.of(ProblemType.METHOD_NOT_ALLOWED, reason.getMethod(), methods);
    }

    /** The client accepts nothing that the address gives. */
    @ExceptionHandler
    public ResponseEntity<Object> accept(HttpMediaTypeNotAcceptableException reason) {
        return refusals.of(ProblemType.NOT_ACCEPTABLE);
    }

    /** The body is of another kind than the address takes. */
    @ExceptionHandler
    public ResponseEntity<Object> mediaType(HttpMediaTypeNotSupportedException reason) {
        return refusals.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, String.valueOf(reason.getContentType()), "application/json");
    }

    /** The store does not take anything: nothing of the call was kept, and it may come again. */
    @ExceptionHandler
    public ResponseEntity<Object> ledger(LedgerUnavailable trouble) {
        LOG.error("the ledger takes nothing", trouble);
        return refusals.unavailable();
    }

    /** Any other mistake of a caller that Spring knows, or a defect of the hub, whose trace goes to the log and nowhere else. */
    @ExceptionHandler
    public ResponseEntity<Object> other(Exception trouble) {
        if (trouble instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return refusals.of(ProblemType.BAD_REQUEST, "–", "/api/v1/openapi.json");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LOG.error("a request failed at {}", now, trouble);
        return refusals.of(ProblemType.INTERNAL, now);
    }
}

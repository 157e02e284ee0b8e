package org.mentorhub.routes.rest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that refuse a request, each counted by its kind. */
final class Refusals {
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final Problems problems;
    private final MeterRegistry meters;

    Refusals(Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    ResponseEntity<Object> of(ProblemType type, Object... arguments) {
        return answer(type).body(problems.of(type, arguments));
    }

    ResponseEntity<Object> later(ProblemType type, Duration wait) {
        return answer(type)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .body(problems.of(type));
    }

    ResponseEntity<Object> unavailable() {
        return later(ProblemType.UNAVAILABLE, COME_BACK);
    }

    ResponseEntity<Object> invalid(int documents, List<Problem.DocumentViolation> violations) {
        var problem = problems.withViolations(ProblemType.INVALID_DOCUMENTS, violations, documents, violations.size());
        return answer(ProblemType.INVALID_DOCUMENTS).body(problem);
    }

    private ResponseEntity.BodyBuilder answer(ProblemType type) {
        meters.counter("mentorhub.requests.refused", "reason", type.key()).increment();
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
    }
}

package org.mentorhub.routes.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers requests that never reach a controller: unproven callers, and callers who ask for what is not theirs. Counts both, keeps neither. */
public final class ProblemAnswer implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    /**
     * @param problems for the texts
     * @param json to write them
     * @param meters that count refused requests
     */
    public ProblemAnswer(Problems problems, ObjectMapper json, MeterRegistry meters) {
        this.problems = problems;
        this.json = json;
        this.meters = meters;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mentor-hub\"");
        answer(response, ProblemType.UNAUTHENTICATED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        answer(response, ProblemType.FORBIDDEN);
    }

    /** Answers with a problem of that kind; the arguments fill its detail. */
    public void answer(HttpServletResponse response, ProblemType type, Object... arguments) throws IOException {
        meters.counter("mentorhub.requests.refused", "reason", type.key()).increment();
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), problems.of(type, arguments));
    }
}

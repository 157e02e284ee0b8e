package org.mentorhub.routes;

import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.partner.ConfigurationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells an operator in a few lines, without a stack trace, why the hub does not start and what to do. */
public final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotInitialisedException) {
                return new FailureAnalysis(cause.getMessage(), "./hub init", cause);
            }
            if (cause instanceof ConfigurationException) {
                return new FailureAnalysis(cause.getMessage(), "Mend these lines; see config/README.md", cause);
            }
        }
        return null;
    }
}

package org.mentorhub.routes;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why the hub does not start for the person before the terminal; the log is for machines. */
public final class StartFailureReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(
                "The hub does not start.\n\n" + analysis.getDescription() + "\n\nWhat to do: " + analysis.getAction());
    }
}

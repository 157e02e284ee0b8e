package org.mentorhub.connectors.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** A dialect's folder cannot be used: the hub does not start. It names all that is wrong, with file, line and remedy. */
public final class BadDialectException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    /** @param findings all of them; never empty */
    public BadDialectException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, in the order of the files. */
    public List<Finding> findings() {
        return findings;
    }
}

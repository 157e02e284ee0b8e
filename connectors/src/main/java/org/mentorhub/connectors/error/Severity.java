package org.mentorhub.connectors.error;

/** Whether breaking a rule stops a document. */
public enum Severity {
    VIOLATION,
    WARNING
}

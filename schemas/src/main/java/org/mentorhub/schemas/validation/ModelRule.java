package org.mentorhub.schemas.validation;

/**
 * The rules of the canonical model. Each has one code that never changes its meaning; what it asks for is worded in
 * the error catalogue, {@code contracts/errors/catalogue.yaml}, under its code.
 */
public enum ModelRule {
    REQUIRED,
    UNKNOWN_FIELD,
    TYPE,
    EMPTY,
    TOO_LONG,
    TOO_MANY,
    CHARACTERS,
    NOT_NFC,
    FORM,
    DATE,
    CODE,
    RANGE,
    DECIMALS,
    TRAILING_ZEROS,
    TWICE,
    ONE_OF,
    AT_LEAST_ONE_OF,
    DOCUMENT_TYPE,
    LANGUAGE_TWICE,
    PERIOD_ORDER,
    VALIDITY_ORDER,
    IDENTIFIER_NEEDED,
    IDENTIFIER_FORM,
    IDENTIFIER_CHECK,
    ISSUER_NEEDED,
    ISSUER_NOT_ALLOWED,
    COUNTRY_IMPLIED,
    GRADE_RANGE,
    GRADE_WITHOUT_VALUE,
    HONOURS,
    ATTENDED_MORE,
    EXTENSION_ORDER,
    HOST_NEEDED,
    BASE64,
    ATTACHMENT_SIZE,
    ATTACHMENT_DIGEST,
    ATTACHMENT_TWICE,
    EVIDENCE_UNKNOWN,
    AGE(Severity.WARNING),
    FISCAL_CODE_DISAGREES(Severity.WARNING),
    IDENTIFIER_HABIT(Severity.WARNING),
    MODULE_SUM(Severity.WARNING),
    ATTENDANCE_SUM(Severity.WARNING),
    OUTCOME_MISSING(Severity.WARNING),
    PLAN_SUBJECTS(Severity.WARNING),
    PLACEMENT_LENGTH(Severity.WARNING),
    OBJECTIVE_NOT_PLANNED(Severity.WARNING);

    /** Whether breaking a rule stops a document. */
    public enum Severity {
        FAULT,
        WARNING
    }

    private final Severity severity;

    ModelRule() {
        this(Severity.FAULT);
    }

    ModelRule(Severity severity) {
        this.severity = severity;
    }

    /** Whether breaking it stops a document. */
    public Severity severity() {
        return severity;
    }

    /** The stable code: {@code MH-MODEL-PERIOD-ORDER}. */
    public String code() {
        return "MH-MODEL-" + name().replace('_', '-');
    }
}

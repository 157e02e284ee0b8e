package org.mentorhub.routes.intake;

import org.mentorhub.routes.Step;

/** Where a submission enters, so that an operator can stop one way in and leave the others. */
public enum Entry {
    /** A call by REST. */
    REST("direct:" + Step.INTAKE_REST.id()),
    /** A call by SOAP. */
    SOAP("direct:" + Step.INTAKE_SOAP.id()),
    /** A file or message, whose own route an operator stops. */
    CONSUMED("direct:" + Step.INTAKE.id());

    private final String endpoint;

    Entry(String endpoint) {
        this.endpoint = endpoint;
    }

    /** To which the call is sent. It does not wait for a route that is stopped. */
    String endpoint() {
        return endpoint + "?block=false";
    }
}

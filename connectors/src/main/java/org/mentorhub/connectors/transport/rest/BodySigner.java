package org.mentorhub.connectors.transport.rest;

import java.util.Map;

/** Signs the body of a call for whoever gets it. */
public interface BodySigner {

    /**
     * The headers that prove a body, in the order in which they are sent; made anew for each call.
     *
     * @param body as it is sent
     * @param mediaType of the call's {@code Content-Type}
     */
    Map<String, String> headers(byte[] body, String mediaType);
}

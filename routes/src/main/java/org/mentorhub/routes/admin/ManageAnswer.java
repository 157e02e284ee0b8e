package org.mentorhub.routes.admin;

import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Answers of the management port: what was asked for, or a sentence with the status that fits. */
final class ManageAnswer {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private ManageAnswer() {}

    /** Why a call was refused: what, where, what to do. */
    record Refusal(String error) {}

    static WebEndpointResponse<Object> of(Supplier<Object> operation) {
        try {
            return new WebEndpointResponse<>(operation.get());
        } catch (NoSuchIdException unknown) {
            return refused(unknown, NOT_FOUND);
        } catch (WrongStateException wrong) {
            return refused(wrong, CONFLICT);
        } catch (IllegalArgumentException mistake) {
            return refused(mistake, BAD_REQUEST);
        }
    }

    private static WebEndpointResponse<Object> refused(RuntimeException why, int status) {
        return new WebEndpointResponse<>(new Refusal(String.valueOf(why.getMessage())), status);
    }
}

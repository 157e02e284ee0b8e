package org.mentorhub.routes.admin;

import java.util.function.Supplier;

/** Turns our own exceptions into Java's, since a JMX client does not have our classes. */
final class JmxAnswer {
    private JmxAnswer() {}

    static <T> T of(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (NoSuchIdException unknown) {
            throw new IllegalArgumentException(unknown.getMessage());
        } catch (WrongStateException wrong) {
            throw new IllegalStateException(wrong.getMessage());
        }
    }
}

package org.mentorhub.routes.rest;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** What came of looking at a part of a request: what it says, or the answer that refuses it. */
sealed interface Checked<T> {

    /** It can be used. */
    record Good<T>(T value) implements Checked<T> {}

    /** It cannot; this is the answer. */
    record Bad<T>(ResponseEntity<Object> answer) implements Checked<T> {}

    /** Goes on with what it says, or leaves the refusal as it is. */
    default <U> Checked<U> then(Function<T, Checked<U>> next) {
        return switch (this) {
            case Good<T> good -> next.apply(good.value());
            case Bad<T> bad -> new Bad<>(bad.answer());
        };
    }

    /** Answers with what comes of it, or with the refusal. */
    default ResponseEntity<Object> answer(Function<T, ResponseEntity<Object>> next) {
        return switch (this) {
            case Good<T> good -> next.apply(good.value());
            case Bad<T> bad -> bad.answer();
        };
    }
}

package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.ledger.WorkList.Scope;

/** Many at once: each gets its own answer, and what is written together is not lost together. */
abstract class ManySendersContract extends DeliveringContract {
    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void acceptsEachOfManyOnceThoughAllComeTwice() throws InterruptedException, ExecutionException {
        List<Callable<SubmitDecision>> calls = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            var submission = dossier("m" + n % 50, "D" + n % 50, "text").alone();
            calls.add(() -> ledger.submit(submission));
        }
        var decisions = together(calls);
        assertThat(decisions)
                .filteredOn(SubmitDecision.Accepted.class::isInstance)
                .hasSize(50);
        assertThat(decisions)
                .filteredOn(SubmitDecision.Repeated.class::isInstance)
                .hasSize(50);
        assertThat(deliveries()).isEqualTo(Map.of(DeliveryState.PENDING, 50L));
    }

    @Test
    void claimsEachDeliveryOnceThoughManyAsk() throws InterruptedException, ExecutionException {
        for (int n = 0; n < 20; n++) {
            accept(dossier("m" + n, "D" + n, "text").alone());
        }
        List<Callable<List<Claim>>> calls = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            calls.add(() -> ledger.workList().claim(MILAN, Scope.ALL, 5));
        }
        var claimed = together(calls).stream().flatMap(List::stream).map(Claim::delivery);
        assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void badItemCostsItselfAmongGoodOnes() throws InterruptedException, ExecutionException {
        deliveryOf(dossier("m0", "D0", "zero"));
        var ended = claimOne();
        ledger.workList().settle(ended, new Outcome.Delivered(Optional.empty()));
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int n = 1; n <= 20; n++) {
            var submission = dossier("m" + n, "D" + n, "text").alone();
            calls.add(() -> ledger.submit(submission) instanceof SubmitDecision.Accepted);
            calls.add(() -> {
                var output = new Output("d2", "text/plain", new byte[10]);
                assertThatThrownBy(() -> ledger.workList().fixOutput(ended, output))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("has ended");
                return true;
            });
        }
        assertThat(together(calls)).containsOnly(true);
        assertThat(ledger.views().counts().submissions()).isEqualTo(Map.of(SubmissionState.ACCEPTED, 21L));
    }
}

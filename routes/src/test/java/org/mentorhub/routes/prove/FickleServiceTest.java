package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FickleServiceTest {
    private static final int CALLS = 60;
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final FaultLog faults = new FaultLog();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer partner;

    @BeforeEach
    void start() throws IOException {
        partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        partner.createContext("/in", this::take);
        partner.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        partner.start();
    }

    @AfterEach
    void stop() {
        partner.stop(0);
        client.close();
    }

    private void take(HttpExchange call) throws IOException {
        taken.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] answer =
                ("taken for " + call.getRequestHeaders().getFirst("SOAPAction")).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "text/plain");
        call.sendResponseHeaders(202, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    @Test
    void letsThroughWhatIsSaidBothWaysWhileItsMoodIsGood() throws Exception {
        try (var service = inA(mood(FaultKind.all(), true))) {
            for (int i = 0; i < CALLS; i++) {
                var answer = call(service, "document " + i);
                assertThat(answer.statusCode()).isEqualTo(202);
                assertThat(answer.body()).isEqualTo("taken for \"\"");
                assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
            }
        }
        assertThat(taken).hasSize(CALLS).contains("document 0");
        assertThat(faults.counts()).isEmpty();
    }

    @Test
    void turnsAwayWithoutTheDocument() throws Exception {
        assertThat(statuses(FaultKind.ANSWER_401)).contains(202, 401).hasSize(2);
        assertThat(taken).hasSize(CALLS - faults.counts().get(FaultKind.ANSWER_401));
    }

    @Test
    void asksForPatienceAndSaysHowLong() throws Exception {
        try (var service = inA(mood(Set.of(FaultKind.ANSWER_429), false))) {
            HttpResponse<String> answer;
            do {
                answer = call(service, "document");
            } while (answer.statusCode() == 202);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
    }

    @Test
    void failsWithTheDocumentAndWithout() throws Exception {
        assertThat(statuses(FaultKind.ANSWER_500)).contains(202, 500).hasSize(2);
        int failures = faults.counts().get(FaultKind.ANSWER_500);
        assertThat(taken).hasSizeGreaterThan(CALLS - failures).hasSizeLessThan(CALLS);
    }

    @Test
    void takesTheDocumentAndBreaksOffItsAnswer() throws Exception {
        for (var fault : List.of(FaultKind.HALF_ANSWER, FaultKind.TAKEN_AND_GONE)) {
            taken.clear();
            try (var service = inA(mood(Set.of(fault), false))) {
                assertThatThrownBy(() -> callAgainAndAgain(service))
                        .as("%s", fault)
                        .isInstanceOf(IOException.class);
            }
            assertThat(taken).as("%s", fault).last().isEqualTo("the last document");
        }
    }

    @Test
    void answersNothingUntilItsCallerGivesUp() throws Exception {
        try (var service = inA(mood(Set.of(FaultKind.NO_ANSWER), false))) {
            assertThatThrownBy(() -> callAgainAndAgain(service)).isInstanceOf(HttpTimeoutException.class);
        }
    }

    private Set<Integer> statuses(FaultKind fault) throws Exception {
        Set<Integer> statuses = new TreeSet<>();
        try (var service = inA(mood(Set.of(fault), false))) {
            for (int i = 0; i < CALLS; i++) {
                statuses.add(call(service, "document " + i).statusCode());
            }
        }
        return statuses;
    }

    private void callAgainAndAgain(FickleService service) throws Exception {
        for (int i = 0; i < CALLS; i++) {
            call(service, "the last document");
        }
    }

    private FickleService inA(Mood mood) throws IOException {
        return new FickleService(partnerAt("/in"), mood);
    }

    private Mood mood(Set<FaultKind> may, boolean good) {
        var mood = new Mood(new Plan(1, Duration.ofMinutes(1), 7, may), faults, 1);
        if (good) {
            mood.beGood();
        }
        return mood;
    }

    private HttpResponse<String> call(FickleService service, String document) throws Exception {
        var request = HttpRequest.newBuilder(service.before(partnerAt("/in")))
                .timeout(PATIENCE)
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(document))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI partnerAt(String path) {
        return URI.create("http://127.0.0.1:" + partner.getAddress().getPort() + path);
    }
}

package org.mentorhub.routes.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ContractIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void describesEveryAddressThatTheHubAnswersAndNoOther() throws Exception {
        var contract = JSON.readTree(hub.send(HttpRequest.newBuilder(hub.address("/api/v1/openapi.json")))
                .body());
        Set<String> described = new TreeSet<>();
        contract.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(contract.path("openapi").asText()).startsWith("3.1");
        assertThat(described).isEqualTo(answered());
    }

    @Test
    void showsPublicKeysAndNoPrivateOnes() throws Exception {
        var keys = JSON.readTree(hub.send(HttpRequest.newBuilder(hub.address("/.well-known/jwks.json")))
                        .body())
                .path("keys");

        assertThat(keys.findValuesAsText("kty")).contains("OKP", "EC");
        assertThat(keys.findValues("d")).isEmpty();
    }

    @Test
    void saysHowItIsToOperators() throws Exception {
        var health = hub.send(HttpRequest.newBuilder(hub.management("/manage/health")));
        var metrics = hub.send(HttpRequest.newBuilder(hub.management("/manage/prometheus")));

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("mentorhub_step_seconds_count");
    }

    private static Set<String> answered() {
        Set<String> answered = new TreeSet<>();
        hub.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.mentorhub")) {
                mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> answered.add(verb + " " + pattern.replace("{*", "{"))));
            }
        });
        return answered;
    }
}

package org.mentorhub.routes.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.DocumentType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ProblemsTest {
    private final Problems problems =
            new Problems(Partners.load(Path.of("..", "config"), any -> Optional.of(Set.of(DocumentType.values()))));

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        assertThat(problems.of(ProblemType.NOT_FOUND).title()).isEqualTo("Not found");
        callAs("ma-anapec");
        assertThat(problems.of(ProblemType.NOT_FOUND).title()).isEqualTo("Introuvable");
        callAs("it-comune-milano");
        assertThat(problems.of(ProblemType.NOT_FOUND).title()).isEqualTo("Non trovato");
    }

    @Test
    void hasTextsForEveryTypeInEveryLanguage() {
        for (var partner : new String[] {"nobody", "ma-anapec", "it-comune-milano"}) {
            callAs(partner);
            assertThat(ProblemType.values()).allSatisfy(type -> {
                var problem = problems.of(type, "a", "b");
                assertThat(problem.title()).isNotBlank();
                assertThat(problem.detail()).isNotBlank().doesNotContain("{", "''");
                assertThat(problem.type().toString()).startsWith("urn:mentor-hub:problem:");
            });
        }
    }

    private static void callAs(String partner) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(partner, ""));
    }
}

package org.mentorhub.routes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/** What the contracts of the bundled partners say of proofs. */
class PartnerContractsTest {

    private static final Dialects DIALECTS = Dialects.load();
    private static final Partners PARTNERS =
            Partners.load(Path.of("..", "config"), id -> DIALECTS.find(id).map(Dialect::documents));
    private static final String SUBMIT = "/api/v1/partners/it-agenzia-piemonte-lavoro/documents";

    @Test
    void namesCertificateAndSignaturesOfWhoCallsByThem() throws Exception {
        JsonNode hub = contract("it-agenzia-piemonte-lavoro", "hub.openapi.json");
        assertThat(hub.at("/components/securitySchemes/certificate/type").asText())
                .isEqualTo("mutualTLS");
        assertThat(hub.at("/security/0").has("certificate")).isTrue();
        assertThat(hub.path("paths").has("/oauth2/token")).isFalse();

        JsonNode submit = hub.path("paths").path(SUBMIT).path("post");
        assertThat(names(submit)).contains("Digest", "Agid-JWT-Signature");
        assertThat(submit.at("/responses/200/headers").toString())
                .contains("Digest", "Agid-JWT-Signature", "aud agenziapiemontelavoro.example");
        assertThat(hub.at("/components/responses/InvalidDocuments/headers").has("Digest"))
                .isTrue();
        assertThat(hub.at("/components/responses/Unauthenticated/headers").isMissingNode())
                .isTrue();
        assertThat(names(hub.path("paths").path(SUBMIT + "/validate").path("post")))
                .contains("Agid-JWT-Signature");
    }

    @Test
    void asksNobodyElseForSignatures() throws Exception {
        JsonNode hub = contract("ma-anapec", "hub.openapi.json");
        assertThat(hub.toString()).doesNotContain("Agid-JWT-Signature", "mutualTLS");
        assertThat(hub.at("/components/securitySchemes/token/type").asText()).isEqualTo("oauth2");
    }

    @Test
    void saysHowTheHubHandsOver() throws Exception {
        JsonNode anapec = contract("ma-anapec", "partner.openapi.json");
        assertThat(anapec.at("/components/securitySchemes/token/flows/clientCredentials/tokenUrl")
                        .asText())
                .endsWith("/oauth2/token");
        assertThat(names(anapec.path("paths").path("/mobilite/v2/rapports").path("post")))
                .containsExactly("Idempotency-Key");

        JsonNode put = contract("tn-sfax", "partner.openapi.json")
                .path("paths")
                .path("/mobilite/documents/{delivery}")
                .path("put");
        assertThat(names(put)).containsExactly("delivery", "Content-Digest", "Idempotency-Key");
        assertThat(put.at("/responses/409/headers").has("ETag")).isTrue();
        assertThat(anapec.path("paths")
                        .path("/mobilite/v2/rapports")
                        .at("/post/responses/200/content/application~1json/schema")
                        .toString())
                .contains("\"statut\":", "ACCEPTE", "REJETE", "\"motifs\":");
    }

    @Test
    void saysWhereTheHubAsksForWhatIsNew() throws Exception {
        JsonNode sfax = contract("tn-sfax", "partner.openapi.json");
        JsonNode get = sfax.path("paths").path("/mobilite/suivis").path("get");
        assertThat(names(get)).containsExactly("modifie_depuis", "curseur");
        assertThat(get.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(sfax.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(get.at("/responses/200/content/application~1json/schema").toString())
                .contains("\"suivis\":", "placement-report.schema.json", "\"maj_le\":", "\"curseur\":");
    }

    private static JsonNode contract(String partner, String file) throws Exception {
        Artifact found = new PartnerContracts(DIALECTS)
                .of(PARTNERS.get(new PartnerId(partner))).stream()
                        .filter(each -> each.name().equals(file))
                        .findFirst()
                        .orElseThrow();
        return new ObjectMapper().readTree(new String(found.bytes(), StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(each -> names.add(each.path("name").asText()));
        return names;
    }
}

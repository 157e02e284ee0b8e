package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** The contract of the hub's queues says what the hub does. */
class AsyncApiTest {
    private static final JsonNode CONTRACT = AsyncApi.contract();
    private static final Set<String> FOR_PEOPLE = Set.of("title", "description", "$schema", "$id");

    @Test
    void namesTheAddressesOfTheBroker() {
        var partner = new PartnerId("ma-region-bmk");

        assertThat(address("in").replace("{partner}", partner.value())).isEqualTo(Addresses.in(partner));
        assertThat(address("out").replace("{partner}", partner.value())).isEqualTo(Addresses.out(partner));
        assertThat(CONTRACT.path("channels")).hasSize(2);
    }

    @Test
    void speaksTheProtocolsOfThePortForPartners() {
        var port = BrokerConfiguration.acceptor("127.0.0.1", 0, Map.of());
        var spoken = List.of(String.valueOf(port.getParams().get("protocols")).split(",", -1));

        assertThat(CONTRACT.path("servers").properties().stream()
                        .map(server -> server.getValue().path("protocol").asText()))
                .containsExactlyInAnyOrder("amqp1", "jms", "stomp");
        assertThat(spoken).containsExactlyInAnyOrder("AMQP", "CORE", "STOMP");
    }

    @Test
    void listsEveryDocumentEveryKindOfNoticeAndTheAnswerToQuestions() {
        var sent = CONTRACT.at("/channels/out/messages")
                .valueStream()
                .map(AsyncApiTest::target)
                .map(message -> message.path("name").asText());

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(DocumentType.values()).map(DocumentType::id),
                                Stream.concat(
                                        Arrays.stream(NoticeKind.values()).map(NoticeKind::id), Stream.of("status")))
                        .toList());
        assertThat(CONTRACT.at("/components/messages/statusRequest/x-subject").asText())
                .isEqualTo(StatusQuestions.SUBJECT);
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(CONTRACT.findValues("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        CONTRACT.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    @Test
    void describesNoticesAsTheirOwnContractDoes() {
        var own = AsyncApi.read("contracts/notice/v1/schema.json");

        assertThat(plain(CONTRACT.at("/components/schemas/notice"))).isEqualTo(plain(own));
    }

    /** A schema without what is for people only, and with what it refers to in place. */
    private static JsonNode plain(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            var plain = object.objectNode();
            if (object.has("$ref")) {
                var name = object.path("$ref").asText().replaceFirst(".*/", "");
                plain.setAll((ObjectNode)
                        plain(AsyncApi.read("contracts/common/v1/schema.json").at("/$defs/" + name)));
            }
            object.properties().forEach(member -> {
                var name = member.getKey();
                if (name.equals("properties")) {
                    var properties = plain.putObject(name);
                    member.getValue().properties().forEach(one -> properties.set(one.getKey(), plain(one.getValue())));
                } else if (!name.equals("$ref") && !name.startsWith("x-") && !FOR_PEOPLE.contains(name)) {
                    plain.set(name, plain(member.getValue()));
                }
            });
            return plain;
        }
        if (schema.isArray()) {
            var plain = ((ArrayNode) schema).arrayNode();
            schema.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return schema;
    }

    private static JsonNode target(JsonNode reference) {
        return CONTRACT.at(reference.path("$ref").asText().substring(1));
    }

    private static String address(String channel) {
        return CONTRACT.at("/channels/" + channel + "/address").asText();
    }
}

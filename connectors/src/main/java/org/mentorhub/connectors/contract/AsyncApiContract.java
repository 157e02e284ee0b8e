package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.schemas.DocumentType;

/** AsyncAPI 3 of the queues between the hub and one partner. */
public final class AsyncApiContract {

    private AsyncApiContract() {}

    /**
     * A queue.
     *
     * @param address its name on the broker
     * @param about what stands on it
     * @param documents the media type and file of the contract of each document on it
     */
    public record Channel(String address, String about, Map<DocumentType, Payload> documents) {
        public Channel {
            documents = Map.copyOf(documents);
        }
    }

    /**
     * What a message holds.
     *
     * @param mediaType of its body
     * @param file of the contract that says what the body looks like
     */
    public record Payload(String mediaType, String file) {}

    /**
     * The contract.
     *
     * @param partner its id
     * @param takes where the partner puts its documents; empty where it puts none
     * @param gives where the hub puts documents for it; empty where it puts none
     */
    public static Artifact of(String partner, Map<String, Channel> takes, Map<String, Channel> gives) {
        ObjectNode contract = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        contract.putObject("info")
                .put("title", "Mentor Hub: queues of " + partner)
                .put("version", "1");
        contract.put("defaultContentType", "application/json");
        ObjectNode channels = contract.putObject("channels");
        ObjectNode operations = contract.putObject("operations");
        takes.forEach((name, channel) -> add(name, channel, "send", channels, operations));
        gives.forEach((name, channel) -> add(name, channel, "receive", channels, operations));
        return Artifact.json("asyncapi.json", "AsyncAPI 3 of the queues, from this partner's side", contract);
    }

    private static void add(String name, Channel channel, String action, ObjectNode channels, ObjectNode operations) {
        ObjectNode made =
                channels.putObject(name).put("address", channel.address()).put("description", channel.about());
        ObjectNode messages = made.putObject("messages");
        channel.documents().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> {
                    Payload payload = each.getValue();
                    ObjectNode message = messages.putObject(each.getKey().id()).put("contentType", payload.mediaType());
                    if (payload.file().endsWith(".schema.json")) {
                        ObjectNode schema = message.putObject("payload");
                        schema.put("schemaFormat", "application/schema+json;version=draft-2020-12");
                        schema.putObject("schema").put("$ref", "./" + payload.file());
                    } else {
                        message.put("summary", "Its body is described in " + payload.file());
                    }
                });
        operations
                .putObject(action + "-" + name)
                .put("action", action)
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
    }
}

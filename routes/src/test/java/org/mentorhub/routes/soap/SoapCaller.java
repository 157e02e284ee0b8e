package org.mentorhub.routes.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.mentorhub.routes.HubUnderTest;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A SOAP client of nothing but text: it can send what no toolkit would. */
final class SoapCaller {
    private static final String HUB = "urn:mentor-hub:soap:1";

    private final HubUnderTest hub;
    private final String partner;
    private final String password;

    SoapCaller(HubUnderTest hub, String partner) throws IOException {
        this.hub = hub;
        this.partner = partner;
        this.password =
                Files.readString(hub.data().secret(partner + ".hub-password")).strip();
    }

    /** An answer, with its elements by local name. */
    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        List<String> all(String name) {
            var nodes = tree().getElementsByTagNameNS("*", name);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add(nodes.item(i).getTextContent());
            }
            return found;
        }

        String first(String name) {
            var all = all(name);
            return all.isEmpty() ? "" : all.getFirst();
        }

        String problem() {
            return first("type").replace("urn:mentor-hub:problem:", "");
        }

        Document tree() {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                return factory.newDocumentBuilder().parse(new InputSource(new StringReader(http.body())));
            } catch (Exception unreadable) {
                throw new AssertionError("no XML: " + http.body(), unreadable);
            }
        }
    }

    Answer call(String messageId, String body) throws Exception {
        return send(envelope(security(nonce(), now()) + messageId(messageId), body));
    }

    Answer submitXml(String messageId, String document) throws Exception {
        return call(messageId, "<h:submit><h:document><h:xml>" + document + "</h:xml></h:document></h:submit>");
    }

    Answer submitBytes(String messageId, String attributes, String... documents) throws Exception {
        var body = new StringBuilder("<h:submit " + attributes + ">");
        for (var document : documents) {
            body.append("<h:document mediaType='application/json'><h:bytes>")
                    .append(Base64.getEncoder().encodeToString(document.getBytes(UTF_8)))
                    .append("</h:bytes></h:document>");
        }
        return call(messageId, body.append("</h:submit>").toString());
    }

    Answer send(String envelope) throws Exception {
        return send("text/xml; charset=utf-8", envelope.getBytes(UTF_8));
    }

    Answer send(String contentType, byte[] content) throws Exception {
        return new Answer(hub.send(HttpRequest.newBuilder(hub.address("/soap/v1/partners/" + partner))
                .header("Content-Type", contentType)
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(content))));
    }

    static String messageId(String id) {
        return "<a:MessageID xmlns:a='http://www.w3.org/2005/08/addressing'>" + id + "</a:MessageID>";
    }

    static String envelope(String headers, String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:h='" + HUB + "'><s:Header>"
                + headers + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    /** The hub's own time. */
    Instant now() {
        return hub.bean(Clock.class).instant();
    }

    static byte[] nonce() {
        return UUID.randomUUID().toString().getBytes(UTF_8);
    }

    String security(byte[] nonce, Instant at) throws Exception {
        return security(nonce, at, password);
    }

    String security(byte[] nonce, Instant at, String secret) throws Exception {
        var created = at.truncatedTo(ChronoUnit.MILLIS);
        var sha = MessageDigest.getInstance("SHA-1");
        sha.update(nonce);
        sha.update((created + secret).getBytes(UTF_8));
        var oasis = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
        return "<w:Security s:mustUnderstand='1' xmlns:w='" + oasis + "wssecurity-secext-1.0.xsd' xmlns:u='" + oasis
                + "wssecurity-utility-1.0.xsd'><u:Timestamp><u:Created>" + created + "</u:Created><u:Expires>"
                + created.plus(Duration.ofMinutes(5)) + "</u:Expires></u:Timestamp><w:UsernameToken><w:Username>"
                + partner
                + "</w:Username><w:Password Type='" + oasis + "username-token-profile-1.0#PasswordDigest'>"
                + Base64.getEncoder().encodeToString(sha.digest()) + "</w:Password><w:Nonce EncodingType='" + oasis
                + "soap-message-security-1.0#Base64Binary'>"
                + Base64.getEncoder().encodeToString(nonce)
                + "</w:Nonce><u:Created>" + created + "</u:Created></w:UsernameToken></w:Security>";
    }
}

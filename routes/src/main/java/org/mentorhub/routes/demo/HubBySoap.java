package org.mentorhub.routes.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * How a simulated partner calls the hub's SOAP service: by text of its own, with nothing that the hub is made of. Milan and ANETI send
 * their native documents so, and fetch what the hub has to say to them.
 */
public final class HubBySoap implements AutoCloseable {
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NONCE_BYTES = 16;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SecureRandom random = new SecureRandom();
    private final URI address;
    private final String partner;
    private final String password;
    private final Clock clock;

    /**
     * @param hub the hub's address, {@code http://localhost:8080}
     * @param partner who is calling
     * @param password of its UsernameToken
     * @param clock of its time stamps
     */
    public HubBySoap(URI hub, String partner, String password, Clock clock) {
        this.address = hub.resolve("/soap/v1/partners/" + partner);
        this.partner = partner;
        this.password = password;
        this.clock = clock;
    }

    /**
     * What the hub answered.
     *
     * @param status of HTTP
     * @param body the envelope
     */
    public record Reply(int status, String body) {

        /** The texts of all elements of that local name. */
        public List<String> all(String element) throws IOException {
            var nodes = tree().getElementsByTagNameNS("urn:mentor-hub:soap:1", element);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add(nodes.item(i).getTextContent());
            }
            return found;
        }

        /** The first of them, or an empty text. */
        public String first(String element) throws IOException {
            var all = all(element);
            return all.isEmpty() ? "" : all.getFirst();
        }

        /** Whether the hub took it, or had taken it before. */
        public boolean isTaken() {
            return status == 200;
        }

        private Document tree() throws IOException {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
            } catch (SAXException | ParserConfigurationException unreadable) {
                throw new IOException("the hub answered no XML", unreadable);
            }
        }
    }

    /** Sends one native XML document under a message id. Its XML declaration stays behind: the envelope has its own. */
    public Reply send(String messageId, byte[] document) throws IOException {
        return call(
                messageId,
                "<hub:submit><hub:document><hub:xml>" + element(document) + "</hub:xml></hub:document></hub:submit>");
    }

    /** Where the submission of that message id stands. */
    public Reply status(String messageId) throws IOException {
        return call(newId(), "<hub:status><hub:messageId>" + messageId + "</hub:messageId></hub:status>");
    }

    /** What the hub has to say to the partner: canonical notices. Each is confirmed. */
    public List<String> notices() throws IOException {
        var taken = call(newId(), "<hub:collect what=\"notices\" max=\"100\"/>");
        List<String> notices = new ArrayList<>();
        for (var bytes : taken.all("bytes")) {
            notices.add(new String(Base64.getDecoder().decode(bytes), UTF_8));
        }
        for (var notice : notices) {
            var id = notice.replaceAll("(?s).*\"noticeId\":\"([^\"]+)\".*", "$1");
            call(
                    newId(),
                    "<hub:acknowledge><hub:delivery>" + id
                            + "</hub:delivery><hub:word>accepted</hub:word></hub:acknowledge>");
        }
        return notices;
    }

    private Reply call(String messageId, String body) throws IOException {
        var envelope = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:hub=\"urn:mentor-hub:soap:1\"><soap:Header>" + security()
                + "<wsa:MessageID xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">" + messageId
                + "</wsa:MessageID></soap:Header><soap:Body>" + body + "</soap:Body></soap:Envelope>";
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "text/xml; charset=utf-8")
                            .header("SOAPAction", "\"\"")
                            .POST(BodyPublishers.ofString(envelope, UTF_8))
                            .build(),
                    BodyHandlers.ofString(UTF_8));
            return new Reply(answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /** Timestamp, and UsernameToken with the digest of nonce, time and password. */
    private String security() {
        var created = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return "<wsse:Security xmlns:wsse=\"" + OASIS + "wssecurity-secext-1.0.xsd\" xmlns:wsu=\"" + OASIS
                + "wssecurity-utility-1.0.xsd\" soap:mustUnderstand=\"1\"><wsu:Timestamp><wsu:Created>" + created
                + "</wsu:Created><wsu:Expires>" + created.plus(Duration.ofMinutes(5))
                + "</wsu:Expires></wsu:Timestamp><wsse:UsernameToken><wsse:Username>" + partner
                + "</wsse:Username><wsse:Password Type=\"" + OASIS + "username-token-profile-1.0#PasswordDigest\">"
                + digest(nonce, created.toString()) + "</wsse:Password><wsse:Nonce EncodingType=\"" + OASIS
                + "soap-message-security-1.0#Base64Binary\">"
                + Base64.getEncoder().encodeToString(nonce)
                + "</wsse:Nonce><wsu:Created>" + created + "</wsu:Created></wsse:UsernameToken></wsse:Security>";
    }

    private String digest(byte[] nonce, String created) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            sha.update(nonce);
            sha.update((created + password).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The document without its declaration, decoded by what that says. */
    private static String element(byte[] document) {
        var latin = new String(document, ISO_8859_1);
        boolean isLatin = latin.startsWith("<?xml")
                && latin.substring(0, latin.indexOf("?>")).contains("8859-1");
        var text = isLatin ? latin : new String(document, UTF_8);
        return text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2) : text;
    }

    private String newId() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return "urn:call:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        client.close();
    }
}

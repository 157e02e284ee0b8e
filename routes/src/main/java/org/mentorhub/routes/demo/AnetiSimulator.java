package org.mentorhub.routes.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * ANETI's service {@code MobiliteService}, as its old toolkit made it: it insists on an empty SOAPAction, writes ISO-8859-1, and sends
 * its faults with HTTP 200. It wants a UsernameToken with digest, takes no nonce twice and knows a message id again. What ANETI sends,
 * {@link HubBySoap} sends for it.
 */
public final class AnetiSimulator implements AutoCloseable {
    private static final String MOB = "urn:aneti:mobilite:2009";
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String PATH = "/services/MobiliteService";

    private final String username;
    private final String password;
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> nonces = new HashSet<>();
    private final int port;
    private HttpServer server;

    /**
     * Starts it on a free port.
     *
     * @param username whom it lets in
     * @param password that user's password
     */
    public AnetiSimulator(String username, String password) throws IOException {
        this.username = username;
        this.password = password;
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** Where its service is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + PATH);
    }

    /** What it has got. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** From now on nobody answers at its address. */
    public void goDown() {
        server.stop(0);
    }

    /** It answers again, and knows what it knew. */
    public void comeBack() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int at) throws IOException {
        var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
        listening.createContext(PATH, this::call);
        listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listening.start();
        return listening;
    }

    private void call(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        answer(
                call,
                "\"\"".equals(call.getRequestHeaders().getFirst("SOAPAction"))
                        ? answerTo(content)
                        : fault("Client", "SOAPAction inconnue"));
    }

    private String answerTo(byte[] content) {
        try {
            var envelope = parse(content);
            if (!isProven(envelope)) {
                return fault("Client", "authentification");
            }
            var messageId = text(envelope, ADDRESSING, "MessageID");
            var report = envelope.getElementsByTagNameNS(MOB, "rapportStage").item(0);
            return messageId.isPresent() && report instanceof Element element
                    ? enter(messageId.get(), element, content)
                    : fault("Client", "operation inconnue");
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            return fault("Client", "XML illisible");
        }
    }

    private synchronized String enter(String messageId, Element report, byte[] content) {
        var known = answers.get(messageId);
        var head = (Element) report.getElementsByTagNameNS(MOB, "entete").item(0);
        var number = head == null
                ? ""
                : head.getElementsByTagNameNS(MOB, "num").item(0).getTextContent();
        arrivals.enter(messageId, new Arrived(DocumentType.PLACEMENT_REPORT, number, 1), content);
        if (known != null) {
            return accuse("<code>1</code><premier>" + known + "</premier>");
        }
        var code = number.isBlank() ? "2" : "0";
        answers.put(messageId, code);
        return accuse("<code>" + code + "</code>"
                + (code.equals("0")
                        ? "<numero>AN-" + answers.size() + "</numero>"
                        : "<motif code=\"R1\">numéro manquant</motif>"));
    }

    private synchronized boolean isProven(Document envelope) {
        var ns = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
        if (!(envelope.getElementsByTagNameNS(ns, "UsernameToken").item(0) instanceof Element token)) {
            return false;
        }
        var nonce = token.getElementsByTagNameNS(ns, "Nonce").item(0).getTextContent();
        var created = token.getElementsByTagNameNS("*", "Created").item(0).getTextContent();
        return username.equals(
                        token.getElementsByTagNameNS(ns, "Username").item(0).getTextContent())
                && digest(nonce, created)
                        .equals(token.getElementsByTagNameNS(ns, "Password")
                                .item(0)
                                .getTextContent())
                && nonces.add(nonce);
    }

    private String digest(String nonce, String created) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            sha.update(Base64.getDecoder().decode(nonce));
            sha.update((created + password).getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document parse(byte[] content) throws SAXException, IOException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static Optional<String> text(Document document, String namespace, String name) {
        return Optional.ofNullable(
                        document.getElementsByTagNameNS(namespace, name).item(0))
                .map(found -> found.getTextContent().strip());
    }

    private static String accuse(String content) {
        return envelope("<accuse xmlns=\"" + MOB + "\">" + content + "</accuse>");
    }

    private static String fault(String code, String text) {
        return envelope("<soap:Fault><faultcode>soap:" + code + "</faultcode><faultstring>" + text
                + "</faultstring></soap:Fault>");
    }

    private static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><soap:Envelope"
                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    /** Faults too: this toolkit never learned otherwise. */
    private static void answer(HttpExchange call, String envelope) throws IOException {
        byte[] content = envelope.getBytes(ISO_8859_1);
        call.getResponseHeaders().set("Content-Type", "text/xml; charset=ISO-8859-1");
        call.sendResponseHeaders(200, content.length);
        try (var out = call.getResponseBody()) {
            out.write(content);
        }
    }
}

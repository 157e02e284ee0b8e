package org.mentorhub.routes.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;

/** What an enemy, or a broken program, sends by SOAP: a clear fault each time, and the hub goes on. */
class HostileSoapIT {
    private static final String STATUS = "<h:status><h:messageId>x</h:messageId></h:status>";

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static SoapCaller invio;

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.startOn(TestPartners.in(folder), folder);
        invio = new SoapCaller(hub, "it-invio");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @AfterEach
    void stillWorks() throws Exception {
        assertThat(invio.submitXml(SoapIT.newId(), SoapIT.fascicolo()).first("decision"))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE s:Envelope SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE s:Envelope [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void refusesDocumentTypes(String doctype) throws Exception {
        isRefused(invio.send(doctype + proven(STATUS.replace(">x<", ">&b;<"))), "bad-request");
        isRefused(invio.send(doctype + proven(STATUS)), "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<a/>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>",
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='urn:other'><s:Body><x/></s:Body></s:Envelope>",
                "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><x/></s:Body></s:Envelope>"
            })
    void saysThatItIsNoMessage(String body) throws Exception {
        var answer = invio.send(body);
        assertThat(answer.problem()).as(answer.http().body()).isIn("bad-request", "unauthenticated");
        isPlain(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h:destroy/>",
                "<x:submit xmlns:x='urn:other'/>",
                "<h:submit><h:document/></h:submit>",
                "<h:submit><h:document><h:xml/></h:document></h:submit>",
                "<h:submit><h:document><h:xml><a/><b/></h:xml></h:document></h:submit>",
                "<h:submit><h:document><h:bytes>***</h:bytes></h:document></h:submit>",
                "<h:submit type='passport'><h:document><h:bytes>e30=</h:bytes></h:document></h:submit>",
                "<h:submit><h:document><h:bytes><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include'"
                        + " href='file:///etc/passwd'/></h:bytes></h:document></h:submit>",
                "<h:submit><h:document><h:bytes><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include'"
                        + " href='cid:none'/></h:bytes></h:document></h:submit>",
                "<h:status/>",
                "<h:acknowledge><h:delivery>x</h:delivery><h:word>perhaps</h:word></h:acknowledge>",
                "<h:collect max='1000000'/>"
            })
    void saysWhatCannotBeRead(String body) throws Exception {
        isRefused(invio.send(proven(body)), "bad-request");
    }

    @Test
    void readsLittleOfWhoIsNotProven() throws Exception {
        var long1 = "x".repeat(200_000);
        isRefused(invio.send(SoapCaller.envelope("<x:y xmlns:x='urn:x'>" + long1 + "</x:y>", STATUS)), "too-large");
        var unproven = invio.send(SoapCaller.envelope("", "<h:submit>" + long1 + "</h:submit>"));
        isRefused(unproven, "unauthenticated");
    }

    @Test
    void boundsDocumentsAndBytesOfCall() throws Exception {
        var one = "<h:document><h:bytes>e30=</h:bytes></h:document>";
        isRefused(invio.send(proven("<h:submit>" + one.repeat(21) + "</h:submit>")), "too-many-documents");
        var huge = "<h:submit><h:document><h:bytes>" + "QUJD".repeat(9 << 20) + "</h:bytes></h:document></h:submit>";
        isRefused(invio.send(proven(huge)), "too-large");
        var large = invio.send(proven(
                "<h:submit><h:document><h:xml><a>" + "x".repeat(25 << 20) + "</a></h:xml></h:document></h:submit>"));
        isRefused(large, "invalid-documents");
        assertThat(large.all("code")).contains("MH-DOCUMENT-SIZE");
    }

    @Test
    void boundsDepth() throws Exception {
        var deep = "<h:submit><h:document><h:xml>" + "<a>".repeat(100_000) + "</h:xml></h:document></h:submit>";
        isRefused(invio.send(proven(deep)), "bad-request");
    }

    @Test
    void refusesTenThousandParts() throws Exception {
        var body = new StringBuilder(part(
                "root",
                "text/xml",
                proven("<h:submit><h:document><h:bytes><x:Include"
                        + " xmlns:x='http://www.w3.org/2004/08/xop/include'"
                        + " href='cid:last'/></h:bytes></h:document></h:submit>")));
        for (int i = 0; i < 10_000; i++) {
            body.append(part("p" + i, "application/json", "{}"));
        }
        isRefused(multipart(body.append("--b--\r\n").toString()), "bad-request");
    }

    @Test
    void refusesEndlessPartHeader() throws Exception {
        var root = part(
                "root",
                "text/xml",
                proven("<h:submit><h:document><h:bytes><x:Include xmlns:x='http://www.w3.org/2004/08/xop/include'"
                        + " href='cid:last'/></h:bytes></h:document></h:submit>"));
        var header = "--b\r\nX-Long: " + "x".repeat(5_000_000) + "\r\nContent-Id: <last>\r\n\r\n{}\r\n--b--\r\n";
        isRefused(multipart(root + header), "bad-request");
    }

    @Test
    void publishesNothingElse() throws Exception {
        for (var path : new String[] {"", "/", "/it-nobody", "/it-nobody?wsdl", "/it-invio/x"}) {
            var answer = hub.send(HttpRequest.newBuilder(hub.address("/soap/v1/partners" + path)));
            assertThat(answer.statusCode()).as(path).isBetween(400, 599);
            assertThat(answer.body()).as(path).doesNotContain("it-comune-milano", "tn-aneti", "\tat ");
        }
    }

    private static SoapCaller.Answer multipart(String body) throws Exception {
        return new SoapCaller.Answer(hub.send(HttpRequest.newBuilder(hub.address("/soap/v1/partners/it-invio"))
                .header(
                        "Content-Type",
                        "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\";"
                                + " boundary=b")
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))));
    }

    static String part(String id, String type, String content) {
        var kind = type.equals("text/xml") ? "application/xop+xml; charset=UTF-8; type=\"text/xml\"" : type;
        return "--b\r\nContent-Type: " + kind + "\r\nContent-Id: <" + id + ">\r\n\r\n" + content + "\r\n";
    }

    private static String proven(String body) throws Exception {
        return SoapCaller.envelope(
                invio.security(SoapCaller.nonce(), invio.now()) + SoapCaller.messageId(SoapIT.newId()), body);
    }

    private static void isRefused(SoapCaller.Answer answer, String problem) {
        assertThat(answer.problem()).as(answer.http().body()).isEqualTo(problem);
        isPlain(answer);
    }

    private static void isPlain(SoapCaller.Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.http().body())
                .doesNotContain("Exception", "org.apache", "com.ctc", "\tat ", "root:")
                .hasSizeLessThan(10_000);
    }
}

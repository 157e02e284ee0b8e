package org.mentorhub.connectors.transport.soap;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.HttpVerdict;
import org.mentorhub.connectors.transport.LimitedBody;

/** Posts an envelope and waits for the whole answer: bounded in time and size, never sent twice, never redirected. */
final class SoapPost implements AutoCloseable {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Set<String> SOAP_TYPES = Set.of("text/xml", "application/soap+xml", "multipart/related");

    private final SoapTarget target;
    private final HttpVerdict verdict;
    private final HttpClient client;

    SoapPost(SoapTarget target) {
        this.target = target;
        this.verdict = new HttpVerdict(target.address(), target.clock());
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(target.connectTimeout());
        target.tls().ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /** What came back. */
    sealed interface Posted {

        /**
         * A SOAP message, or what says to be one.
         *
         * @param contentType with its parameters
         * @param body whole
         */
        record Soap(String contentType, byte[] body) implements Posted {}

        /**
         * Something that already says what became of the call.
         *
         * @param result that
         */
        record Decided(HandOverResult result) implements Posted {}
    }

    Posted post(String contentType, @Nullable String soapAction, byte[] envelope) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.address())
                .header("Content-Type", contentType)
                .header("Accept", String.join(", ", SOAP_TYPES))
                .POST(BodyPublishers.ofByteArray(envelope));
        if (soapAction != null) {
            request.header("SOAPAction", soapAction);
        }
        CompletableFuture<HttpResponse<LimitedBody.Content>> answer =
                client.sendAsync(request.build(), unused -> new LimitedBody(LARGEST_ANSWER));
        try {
            return posted(answer.get(target.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Posted.Decided(verdict.late(target.answerTimeout()));
        } catch (ExecutionException failed) {
            return new Posted.Decided(verdict.ofFailure(failed.getCause()));
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Posted.Decided(verdict.stopped());
        }
    }

    /** A fault comes with 500 (SOAP 1.1), with 400 too (SOAP 1.2), and from some stacks with 200. */
    private Posted posted(HttpResponse<LimitedBody.Content> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        LimitedBody.Content content = answer.body();
        boolean mayBeSoap = status == 200 || status == 400 || status == 500;
        if (mayBeSoap && isSoap(type) && content.whole() && content.bytes().length > 0) {
            return new Posted.Soap(type, content.bytes());
        }
        if (status == 200) {
            return new Posted.Decided(new Unknown(new Reason(
                    "MH-OUT-ANSWER",
                    target.address() + " answered 200 with no SOAP message of at most " + LARGEST_ANSWER + " bytes.")));
        }
        return new Posted.Decided(verdict.ofStatus(status, answer.headers()));
    }

    private static boolean isSoap(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return SOAP_TYPES.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package org.mentorhub.routes.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.rest.ProblemAnswer;
import org.mentorhub.routes.rest.ProblemType;
import org.mentorhub.routes.signature.BodyDigest;
import org.mentorhub.routes.signature.BodySignature;
import org.mentorhub.routes.signature.NonceCache;
import org.mentorhub.routes.signature.Proof;
import org.mentorhub.routes.signature.SignatureCheck;
import org.mentorhub.routes.signature.SignatureKey;
import org.mentorhub.routes.signature.SignedHead;
import org.mentorhub.schemas.PartnerId;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * For partners whose file says {@code signed:}: a call's body is taken only under its sender's signature, and what the hub answers is signed
 * for the caller. Stands behind the check of who calls.
 */
final class SignedBodies extends OncePerRequestFilter {
    private static final int MOST_SIGNATURES = 100_000;

    private final Map<PartnerId, Signing> partners;
    private final BodySignature own;
    private final ProblemAnswer problems;

    private record Signing(SignatureCheck check, String name) {}

    /**
     * Makes the filter of a hub; empty where none of its partners signs.
     *
     * @param hub the audience of what comes, and the issuer of what goes
     */
    static Optional<SignedBodies> of(
            Partners partners, DataDirectory data, String hub, ProblemAnswer problems, Clock clock) {
        Map<PartnerId, Signing> signing = new HashMap<>();
        partners.all().forEach(partner -> partner.in()
                .rest()
                .flatMap(Inbound.Rest::signed)
                .ifPresent(signed -> signing.put(partner.id(), signing(signed, data, hub, clock))));
        return signing.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedBodies(
                        signing, new BodySignature(SignatureKey.load(data.signatureKey()), hub, clock), problems));
    }

    private static Signing signing(Inbound.Signed signed, DataDirectory data, String hub, Clock clock) {
        var keys = data.secret(signed.keysFile());
        var expected = new SignatureCheck.Expected(signed.issuer(), hub, () -> SignatureKey.publicKeys(keys));
        return new Signing(
                new SignatureCheck(expected, new NonceCache(MOST_SIGNATURES, clock), clock), signed.issuer());
    }

    private SignedBodies(Map<PartnerId, Signing> partners, BodySignature own, ProblemAnswer problems) {
        this.partners = Map.copyOf(partners);
        this.own = own;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        var signing = CalledPartner.of(call).map(partners::get);
        if (signing.isEmpty()) {
            chain.doFilter(call, answer);
            return;
        }
        var kept = new ContentCachingResponseWrapper(answer);
        if (hasBody(call)) {
            checked(call, kept, chain, signing.get());
        } else {
            chain.doFilter(call, kept);
        }
        sign(kept, signing.get().name());
        kept.copyBodyToResponse();
    }

    private void checked(
            HttpServletRequest call, ContentCachingResponseWrapper answer, FilterChain chain, Signing signing)
            throws ServletException, IOException {
        SignedHead head = name -> Optional.ofNullable(call.getHeader(name));
        switch (signing.check().of(head)) {
            case Proof.Refused(String what, String expected) ->
                problems.answer(answer, ProblemType.SIGNATURE, what, expected);
            case Proof.Signed(String digest) -> {
                var body = new CheckedBody(call, digest);
                chain.doFilter(body, answer);
                if (body.isAnother()) {
                    answer.reset();
                    problems.answer(answer, ProblemType.SIGNATURE, BodyDigest.HEADER, digest);
                }
            }
        }
    }

    private void sign(ContentCachingResponseWrapper answer, String audience) {
        byte[] body = answer.getContentAsByteArray();
        if (body.length > 0) {
            var mediaType = Optional.ofNullable(answer.getContentType()).orElse("application/octet-stream");
            own.headers(body, mediaType, audience).forEach(answer::setHeader);
        }
    }

    private static boolean hasBody(HttpServletRequest call) {
        return call.getContentLengthLong() > 0 || call.getHeader("Transfer-Encoding") != null;
    }
}

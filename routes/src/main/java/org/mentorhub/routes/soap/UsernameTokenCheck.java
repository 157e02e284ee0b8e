package org.mentorhub.routes.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.wss4j.common.bsp.BSPEnforcer;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.UsernameTokenUtil;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.signature.NonceCache;
import org.w3c.dom.Element;

/**
 * Proves one partner by the WS-Security header alone: a Timestamp that counts now, and a UsernameToken with the digest of its password, a
 * nonce that was never used, and a time. It needs no more of the message than its header, so that nothing is built of the body of an
 * unproven caller.
 */
final class UsernameTokenCheck {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST_NONCE = 256;
    private static final QName TOKEN = new QName(WSConstants.WSSE_NS, WSConstants.USERNAME_TOKEN_LN);
    private static final QName TIMESTAMP = new QName(WSConstants.WSU_NS, WSConstants.TIMESTAMP_TOKEN_LN);

    private final String username;
    private final Supplier<String> password;
    private final NonceCache nonces;
    private final Clock clock;

    /**
     * @param username the one that is taken
     * @param password its secret, asked anew for each call
     * @param nonces that were used
     */
    UsernameTokenCheck(String username, Supplier<String> password, NonceCache nonces, Clock clock) {
        this.username = username;
        this.password = password;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** What the header proves. */
    enum Result {
        /** It is that partner. */
        PROVEN,
        /** It is nobody: no token, a wrong one, one that is too old or was used before. An attacker is not told which. */
        UNPROVEN,
        /** It is that partner, but with more calls than there is room to remember. */
        TOO_MANY
    }

    Result check(Element security) {
        try {
            var token = only(security, TOKEN);
            var timestamp = only(security, TIMESTAMP);
            return token.isPresent() && timestamp.isPresent() && counts(timestamp.get())
                    ? check(new UsernameToken(token.get(), false, new BSPEnforcer(true)))
                    : Result.UNPROVEN;
        } catch (WSSecurityException | IllegalArgumentException malformed) {
            return Result.UNPROVEN;
        }
    }

    private Result check(UsernameToken token) throws WSSecurityException {
        var created = token.getCreatedDate();
        var nonce = token.getNonce();
        if (created == null || !isNow(created) || nonce == null || nonce.length() > LONGEST_NONCE) {
            return Result.UNPROVEN;
        }
        byte[] bytes = Base64.getDecoder().decode(nonce.strip());
        if (!hasRightDigest(token, bytes)) {
            return Result.UNPROVEN;
        }
        // By its bytes: there are many ways to write them in base64.
        return switch (nonces.use(Base64.getEncoder().encodeToString(bytes), created.plus(LIFE))) {
            case NEW -> Result.PROVEN;
            case USED -> Result.UNPROVEN;
            case FULL -> Result.TOO_MANY;
        };
    }

    private boolean hasRightDigest(UsernameToken token, byte[] nonce) throws WSSecurityException {
        if (!username.equals(token.getName()) || !WSConstants.PASSWORD_DIGEST.equals(token.getPasswordType())) {
            return false;
        }
        String right = UsernameTokenUtil.doPasswordDigest(nonce, token.getCreated(), password.get());
        return MessageDigest.isEqual(
                right.getBytes(UTF_8),
                String.valueOf(token.getPassword()).strip().getBytes(UTF_8));
    }

    private boolean counts(Element element) throws WSSecurityException {
        var timestamp = new Timestamp(element, new BSPEnforcer(true));
        Instant created = timestamp.getCreated();
        Instant expires = timestamp.getExpires();
        Instant now = clock.instant();
        return created != null
                && !now.isBefore(created.minus(SKEW))
                && (expires == null ? isNow(created) : now.isBefore(expires.plus(SKEW)));
    }

    private boolean isNow(Instant created) {
        Instant now = clock.instant();
        return !now.isBefore(created.minus(SKEW)) && now.isBefore(created.plus(LIFE));
    }

    /** The one child of that name; two say nothing, since nobody knows which one counts. */
    private static Optional<Element> only(Element parent, QName name) {
        @Nullable Element found = null;
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && name.getLocalPart().equals(element.getLocalName())
                    && name.getNamespaceURI().equals(element.getNamespaceURI())) {
                if (found != null) {
                    return Optional.empty();
                }
                found = element;
            }
        }
        return Optional.ofNullable(found);
    }
}

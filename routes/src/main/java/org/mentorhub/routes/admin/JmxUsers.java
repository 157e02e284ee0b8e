package org.mentorhub.routes.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Set;
import javax.management.remote.JMXAuthenticator;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.security.Secrets;

/** Who may come in by remote JMX: two users, whose passwords lie in the secrets folder and are read at each login. */
final class JmxUsers implements JMXAuthenticator {
    static final String READER = "reader";
    static final String OPERATOR = "operator";

    private final DataDirectory data;

    JmxUsers(DataDirectory data) {
        this.data = data;
    }

    @Override
    public Subject authenticate(@Nullable Object credentials) {
        if (credentials instanceof String[] pair && pair.length == 2 && isKnown(pair[0], pair[1])) {
            return new Subject(true, Set.of(new JMXPrincipal(pair[0])), Set.of(), Set.of());
        }
        throw new SecurityException("who you are is not proven");
    }

    private boolean isKnown(@Nullable String user, @Nullable String password) {
        if (user == null || password == null || !Set.of(READER, OPERATOR).contains(user)) {
            return false;
        }
        var file = data.jmxPassword(user);
        return Files.isRegularFile(file)
                && MessageDigest.isEqual(Secrets.read(file).getBytes(UTF_8), password.getBytes(UTF_8));
    }

    /** Whether the caller of this moment is the operator. */
    static boolean isOperator() {
        var caller = Subject.current();
        return caller != null
                && caller.getPrincipals(JMXPrincipal.class).stream()
                        .anyMatch(principal -> principal.getName().equals(OPERATOR));
    }
}

package org.mentorhub.routes.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.security.Secrets;

/**
 * Who may use the hub's own broker: each partner that has a queue, and the hub. A user's one role has the user's name. Secrets are read
 * from their files at each login, so that a new one counts at once; there is no anonymous user and no default password.
 */
final class BrokerUsers implements ActiveMQSecurityManager5 {
    private final Map<String, Path> secrets;

    /** @param secrets by user: the file with the user's password */
    BrokerUsers(Map<String, Path> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        if (user == null || password == null || !isPasswordOf(user, password)) {
            return null;
        }
        return new Subject(true, Set.of(new UserPrincipal(user), new RolePrincipal(user)), Set.of(), Set.of());
    }

    private boolean isPasswordOf(String user, String password) {
        return Optional.ofNullable(secrets.get(user))
                .filter(Files::isRegularFile)
                .map(Secrets::read)
                .filter(secret -> !secret.isEmpty())
                .map(secret -> MessageDigest.isEqual(secret.getBytes(UTF_8), password.getBytes(UTF_8)))
                .orElse(false);
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(RolePrincipal.class).stream().anyMatch(own -> roles.stream()
                .anyMatch(role -> role.getName().equals(own.getName()) && check.hasRole(role)));
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return authenticate(user, password, null, null) != null;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        var subject = authenticate(user, password, null, null);
        return subject != null && authorize(subject, roles, check, "");
    }
}

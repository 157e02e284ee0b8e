package org.mentorhub.routes.demo;

import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** The users of a simulated broker, each with the role of its own name. */
record KnownUsers(Map<String, String> passwords) implements ActiveMQSecurityManager5 {

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        return validateUser(user, password)
                ? new Subject(true, Set.of(new UserPrincipal(user), new RolePrincipal(user)), Set.of(), Set.of())
                : null;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(RolePrincipal.class).stream().anyMatch(own -> roles.stream()
                .anyMatch(role -> role.getName().equals(own.getName()) && check.hasRole(role)));
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return user != null && password != null && password.equals(passwords.get(user));
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        var subject = authenticate(user, password, null, null);
        return subject != null && authorize(subject, roles, check, "");
    }
}

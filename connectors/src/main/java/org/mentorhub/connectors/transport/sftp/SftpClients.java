package org.mentorhub.connectors.transport.sftp;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.sftp.Opened.Cause;

/**
 * Opens sessions at partners' servers: by public key only, and only where the server shows the pinned host key. Reads nothing of the
 * account that the hub runs under: no {@code ~/.ssh}. Used by many threads.
 */
public final class SftpClients implements AutoCloseable {
    private static final AttributeRepository.AttributeKey<HostKeyCheck> CHECK =
            new AttributeRepository.AttributeKey<>();

    private final SshClient client;

    /** Makes the client; it holds no session. */
    public SftpClients() {
        client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        client.setServerKeyVerifier(SftpClients::isPinned);
        client.start();
    }

    /** Opens a session; the caller closes it. Never throws for what a network or a server can do. */
    public Opened open(SftpTarget target) {
        var check = new HostKeyCheck(target.hostKey());
        ClientSession session = null;
        try {
            session = client.connect(
                            target.username(),
                            target.host(),
                            target.port(),
                            AttributeRepository.ofKeyValuePair(CHECK, check))
                    .verify(target.connectTimeout())
                    .getSession();
            CoreModuleProperties.IDLE_TIMEOUT.set(session, target.answerTimeout());
            session.addPublicKeyIdentity(target.key().get());
            session.auth().verify(target.connectTimeout());
            var sftp = SftpClientFactory.instance().createSftpClient(session);
            return new Opened.Session(new RemoteDirectories(session, sftp, target.answerTimeout()));
        } catch (IOException failed) {
            boolean connected = session != null;
            closeQuietly(session);
            return check.failure(target, connected);
        }
    }

    private static boolean isPinned(ClientSession session, SocketAddress address, PublicKey shown) {
        var context = session.getConnectionContext();
        var check = context == null ? null : context.getAttribute(CHECK);
        return check != null && check.accepts(shown);
    }

    private static void closeQuietly(@Nullable ClientSession session) {
        if (session != null) {
            session.close(true);
        }
    }

    @Override
    public void close() {
        client.stop();
    }

    /** What one connection expects of its server, and what the server showed. */
    private static final class HostKeyCheck {
        private final PublicKey pinned;
        private volatile String refused = "";

        HostKeyCheck(PublicKey pinned) {
            this.pinned = pinned;
        }

        boolean accepts(PublicKey shown) {
            if (SshKeys.isSame(pinned, shown)) {
                return true;
            }
            refused = SshKeys.fingerprint(shown);
            return false;
        }

        Opened.Failed failure(SftpTarget target, boolean connected) {
            if (!refused.isEmpty()) {
                var text = target.address() + " shows the host key " + refused + ", and "
                        + SshKeys.fingerprint(pinned) + " is pinned: nothing was sent. Ask the partner by phone"
                        + " whether the key was changed; only then write the new one into its file.";
                return new Opened.Failed(new Reason("MH-OUT-HOST-KEY", text), Cause.HOST_KEY);
            }
            if (connected) {
                var text = target.address() + " does not take the hub's key. Ask the partner to authorise it:"
                        + " the public key lies beside the private one in the secrets folder.";
                return new Opened.Failed(new Reason("MH-OUT-CREDENTIALS", text), Cause.LOGIN);
            }
            var text = target.address() + " cannot be reached. The hub tries again by itself.";
            return new Opened.Failed(new Reason("MH-OUT-CONNECT", text), Cause.UNREACHABLE);
        }
    }
}

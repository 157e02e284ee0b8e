package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.partner.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own SFTP server. It knows public keys and the SFTP subsystem and nothing else: no password, no shell, no command, no
 * forwarding. Does not start where no partner has a tree.
 */
public final class UploadServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadServer.class);
    private static final List<String> WEAK = List.of("ssh-rsa", "ssh-dss");
    private static final int SESSIONS_A_PARTNER = 8;
    private static final int OPEN_FILES_A_SESSION = 32;

    private final SshServer ssh;
    private final SftpSubsystemFactory sftp;
    private final boolean isNeeded;

    /**
     * @param settings where to listen
     * @param data where the host key lies
     * @param accounts who may come
     * @param door asked before a file is written
     */
    public UploadServer(HubSettings.Sftp settings, DataDirectory data, Accounts accounts, Door door) {
        isNeeded = !accounts.all().isEmpty();
        ssh = SshServer.setUpDefaultServer();
        ssh.setHost(settings.address());
        ssh.setPort(settings.port());
        if (isNeeded) {
            ssh.setKeyPairProvider(KeyPairProvider.wrap(SshKeys.read(data.hostKey())));
        }
        closeAllOtherDoors();
        bound();
        ssh.setPublickeyAuthenticator((name, key, session) -> accounts.isKeyOf(name, key));
        ssh.setFileSystemFactory(trees(accounts));
        sftp = new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new TreeAccess(accounts, door, (account, place) -> {}))
                .withSftpErrorStatusDataHandler(new OwnWords())
                .build();
        sftp.addSftpEventListener(new Closes());
        ssh.setSubsystemFactories(List.of(sftp));
    }

    private void closeAllOtherDoors() {
        ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        ssh.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
        ssh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        ssh.setGlobalRequestHandlers(List.of());
        ssh.setShellFactory(null);
        ssh.setCommandFactory(null);
        ssh.setSignatureFactories(ssh.getSignatureFactories().stream()
                .filter(signature -> !WEAK.contains(signature.getName()))
                .toList());
        SftpModuleProperties.CLIENT_EXTENSIONS.set(ssh, "");
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(ssh, "fsync@openssh.com=1,posix-rename@openssh.com=1");
        CoreModuleProperties.SERVER_IDENTIFICATION.set(ssh, "mentor-hub");
    }

    private void bound() {
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(ssh, SESSIONS_A_PARTNER);
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(ssh, OPEN_FILES_A_SESSION);
        CoreModuleProperties.AUTH_TIMEOUT.set(ssh, Duration.ofSeconds(30));
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(ssh, 6);
        CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ofMinutes(10));
    }

    private static VirtualFileSystemFactory trees(Accounts accounts) {
        return new VirtualFileSystemFactory() {
            @Override
            public Path getUserHomeDir(SessionContext session) throws IOException {
                return accounts.find(session.getUsername())
                        .orElseThrow(() -> new NoSuchFileException("/"))
                        .tree();
            }
        };
    }

    /** Has the listener told of every event of the protocol from the next session on. */
    void listen(SftpEventListener listener) {
        sftp.addSftpEventListener(listener);
    }

    /** Begins to listen. */
    public void start() {
        if (isNeeded) {
            try {
                ssh.start();
                LOG.info("SFTP server listens on {}:{}", ssh.getHost(), ssh.getPort());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot listen for SFTP on " + ssh.getHost() + ":" + ssh.getPort(), e);
            }
        }
    }

    /** Where it listens; 0 where it does not. */
    public int port() {
        return ssh.isStarted() ? ssh.getPort() : 0;
    }

    @Override
    public void close() {
        try {
            ssh.stop(true);
        } catch (IOException e) {
            LOG.warn("the SFTP server did not stop cleanly", e);
        }
    }

    /** Tells a file that its client closes it; the server closes all that are open at the end of a line without this. */
    private static final class Closes implements SftpEventListener {
        @Override
        public void closing(ServerSession session, String id, Handle handle) {
            if (handle instanceof FileHandle file && file.getFileChannel() instanceof UploadChannel upload) {
                upload.closesByItsWriter();
            }
        }
    }

    /** What the hub refuses, it says in words of its own; all else in those of the protocol, which give no path away. */
    private static final class OwnWords implements SftpErrorStatusDataHandler {
        @Override
        public String resolveErrorMessage(
                SftpSubsystemEnvironment subsystem,
                int id,
                Throwable trouble,
                int status,
                int command,
                Object... args) {
            return trouble instanceof SftpException ours
                    ? String.valueOf(ours.getMessage())
                    : SftpErrorStatusDataHandler.super.resolveErrorMessage(
                            subsystem, id, trouble, status, command, args);
        }
    }
}

package org.mentorhub.connectors.transport.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Directories of a partner's server, over one session. */
final class RemoteDirectories implements Directories {
    private static final String TEMPORARY = ".part";

    private final ClientSession session;
    private final SftpClient sftp;

    RemoteDirectories(ClientSession session, SftpClient sftp, Duration answerTimeout) {
        this.session = session;
        this.sftp = sftp;
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(session, answerTimeout);
    }

    @Override
    public List<FoundFile> list(String directory) throws IOException {
        List<FoundFile> found = new ArrayList<>();
        for (var entry : entries(directory)) {
            var name = entry.getFilename();
            if (entry.getAttributes().isRegularFile() && !name.startsWith(".") && !name.contains("/")) {
                var time = entry.getAttributes().getModifyTime();
                found.add(new FoundFile(name, entry.getAttributes().getSize(), time == null ? 0 : time.toMillis()));
            }
        }
        found.sort(Comparator.comparing(FoundFile::name));
        return found;
    }

    /** The client asks for a directory piece by piece, and wraps the error of a line that breaks between two into an unchecked one. */
    private Collection<SftpClient.DirEntry> entries(String directory) throws IOException {
        try {
            return sftp.readEntries(directory);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public InputStream read(String directory, String name) throws IOException {
        return sftp.read(path(directory, name));
    }

    @Override
    public void write(String directory, String name, byte[] content) throws IOException {
        var temporary = path(directory, "." + name + TEMPORARY);
        try (var out = sftp.write(
                temporary, SftpClient.OpenMode.Write, SftpClient.OpenMode.Create, SftpClient.OpenMode.Truncate)) {
            out.write(content);
        }
        long arrived = sftp.stat(temporary).getSize();
        if (arrived != content.length) {
            throw new IOException(arrived + " of " + content.length + " bytes arrived");
        }
        rename(temporary, path(directory, name));
    }

    /** Version 3 of the protocol renames over nothing that exists: then the old file goes first, where the server has no better way. */
    private void rename(String from, String to) throws IOException {
        var posix = Optional.ofNullable(sftp.getExtension(OpenSSHPosixRenameExtension.class))
                .filter(OpenSSHPosixRenameExtension::isSupported);
        if (posix.isPresent()) {
            posix.get().posixRename(from, to);
            return;
        }
        removePath(to);
        sftp.rename(from, to);
    }

    @Override
    public boolean remove(String directory, String name) throws IOException {
        return removePath(path(directory, name));
    }

    private boolean removePath(String path) throws IOException {
        try {
            sftp.remove(path);
            return true;
        } catch (SftpException refused) {
            if (refused.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void move(String directory, String name, String target) throws IOException {
        rename(path(directory, name), path(target, name));
    }

    private static String path(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    @Override
    public void close() {
        try {
            sftp.close();
        } catch (IOException alreadyGone) {
            // The session is given up next in any case.
        }
        session.close(true);
    }
}

package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.intake.Door;

/**
 * What a partner may do in its tree: write, rename and remove in {@code inbox/}; read, rename and remove elsewhere. It makes no
 * folders and no links, and follows none. File modes are taken without a word and without effect; times are kept, and trusted by nobody.
 */
final class TreeAccess implements SftpFileSystemAccessor {
    private static final String TIMES = "Time";

    private final Accounts accounts;
    private final Door door;
    private final FetchListener fetched;

    /**
     * @param accounts whose trees
     * @param door asked before a file is written
     * @param fetched told of each file that a partner has read to its end
     */
    TreeAccess(Accounts accounts, Door door, FetchListener fetched) {
        this.accounts = accounts;
        this.door = door;
        this.fetched = fetched;
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path rootDir, String remotePath) throws IOException {
        var path = rootDir.resolve(remotePath).toAbsolutePath().normalize();
        Place.of(path);
        return path;
    }

    @Override
    public LinkOption[] resolveFileAccessLinkOptions(
            SftpSubsystemProxy subsystem, Path file, int cmd, String extension, boolean followLinks) {
        return new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            @Nullable FileHandle handle,
            Path file,
            @Nullable String id,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        var place = Place.of(file);
        var account = account(subsystem);
        Set<OpenOption> strict = new HashSet<>(options);
        strict.add(LinkOption.NOFOLLOW_LINKS);
        if (!options.contains(StandardOpenOption.WRITE)) {
            return new FetchChannel(FileChannel.open(file, strict), () -> fetched.fetched(account, place));
        }
        if (!place.isFileIn(Folder.INBOX)) {
            throw new AccessDeniedException(file.toString(), null, "files are put into inbox/");
        }
        refuseWhileShut(account);
        if (account.isGivenByRename(place.name().orElseThrow())) {
            throw failure(
                    "A file gets this name by a rename: put it under another one, such as x.tmp, then rename it.");
        }
        var writing = account.beginWriting(place.name().orElseThrow())
                .orElseThrow(() -> failure("The inbox is full: wait until the hub has taken what is there."));
        try {
            return new UploadChannel(FileChannel.open(file, strict), writing);
        } catch (IOException | RuntimeException failed) {
            writing.neverBegan();
            throw failed;
        }
    }

    private void refuseWhileShut(Account account) throws SftpException {
        switch (door.ask(account.partner())) {
            case Door.State.Open open -> {}
            case Door.State.Suspended suspended ->
                throw failure("The hub's operator has suspended the exchange with this partner: come again later.");
            case Door.State.Closed closed -> throw failure("The hub takes nothing in at the moment: come again later.");
        }
    }

    private static SftpException failure(String message) {
        return new SftpException(SftpConstants.SSH_FX_FAILURE, message);
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            @Nullable FileHandle handle,
            Path file,
            @Nullable String id,
            @Nullable Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the handle closes it
    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle handle, Path dir, String id, LinkOption... options)
            throws IOException {
        var inRoot = Place.of(dir).folder().isEmpty();
        return Files.newDirectoryStream(
                dir,
                entry -> !inRoot || Folder.of(entry.getFileName().toString()).isPresent());
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        var old = Place.of(from);
        var renamed = Place.of(to);
        if (!old.isFile() || !renamed.isFile() || !old.folder().equals(renamed.folder())) {
            throw new AccessDeniedException(from.toString(), to.toString(), "files are renamed within their folder");
        }
        var account = account(subsystem);
        synchronized (account) {
            if (account.isBeingWritten(old.name().orElseThrow())) {
                throw failure("The file is still being written: close it, then rename it.");
            }
            if (old.isFileIn(Folder.INBOX) && account.isHalf(old.name().orElseThrow())) {
                throw failure("The upload of this file broke off: put it again or go on with it, then rename it.");
            }
            account.rename(from, to, options.toArray(CopyOption[]::new));
        }
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory) throws IOException {
        if (isDirectory || !Place.of(path).isFile()) {
            throw new AccessDeniedException(path.toString(), null, "the folders of the tree stay");
        }
        account(subsystem).remove(path);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
        throw new AccessDeniedException(path.toString(), null, "the tree has no further folders");
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symLink) throws IOException {
        throw new AccessDeniedException(link.toString(), null, "the tree has no links");
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path link) throws IOException {
        throw new NoSuchFileException(link.toString());
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw new AccessDeniedException(from.toString(), to.toString(), "files are put, not copied");
    }

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem,
            Path file,
            String view,
            String attribute,
            @Nullable Object value,
            LinkOption... options)
            throws IOException {
        if (value != null && attribute.endsWith(TIMES) && Place.of(file).isFileIn(Folder.INBOX)) {
            Files.setAttribute(file, view + ":" + attribute, value, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path file, Set<PosixFilePermission> modes, LinkOption... options) {
        // Modes are the hub's own affair; clients that keep them (put -p) shall not fail for it.
    }

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path file, Principal owner, LinkOption... options) {
        // As with modes.
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path file, Principal group, LinkOption... options) {
        // As with modes.
    }

    @Override
    public UserPrincipal resolveFileOwner(SftpSubsystemProxy subsystem, Path file, UserPrincipal name) {
        return name;
    }

    @Override
    public GroupPrincipal resolveGroupOwner(SftpSubsystemProxy subsystem, Path file, GroupPrincipal name) {
        return name;
    }

    @Override
    public Map<String, ?> readFileAttributes(
            SftpSubsystemProxy subsystem, Path file, String view, LinkOption... options) throws IOException {
        Place.of(file);
        return Files.readAttributes(file, view, LinkOption.NOFOLLOW_LINKS);
    }

    private Account account(SftpSubsystemProxy subsystem) throws AccessDeniedException {
        var name = subsystem.getSession().getUsername();
        return accounts.find(name).orElseThrow(() -> new AccessDeniedException(name));
    }

    /** Told of what partners fetch. */
    @FunctionalInterface
    interface FetchListener {
        /** That account's partner has read the file at that place to its end. */
        void fetched(Account account, Place place);
    }
}

package org.mentorhub.routes.sftp.server;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A client of the hub's own server, one protocol step at a time. All its files keep one old time. */
public final class InboxWriter {
    private static final FileTime OLD = FileTime.fromMillis(981_173_106_000L);

    private final Account account;
    private Path file;
    private UploadChannel channel;

    public InboxWriter(Account account) {
        this.account = account;
    }

    /** Opens a file anew. */
    public void begin(String name) throws IOException {
        open(name, FileChannel.open(path(name), CREATE, WRITE, TRUNCATE_EXISTING));
    }

    /** Opens a file to go on where it ends. */
    public void resume(String name) throws IOException {
        open(name, FileChannel.open(path(name), CREATE, WRITE, APPEND));
    }

    private void open(String name, FileChannel opened) throws IOException {
        file = path(name);
        channel = new UploadChannel(opened, account.beginWriting(name).orElseThrow());
    }

    public void write(byte[] bytes) throws IOException {
        channel.write(ByteBuffer.wrap(bytes));
        Files.setLastModifiedTime(file, OLD);
    }

    /** The client closes the file. */
    public void close() throws IOException {
        channel.closesByItsWriter();
        cut();
    }

    /** The line drops. */
    public void cut() throws IOException {
        Files.setLastModifiedTime(file, OLD);
        channel.close();
    }

    /** What is written now finds no room; the client closes the file all the same. */
    public void failAndClose() throws IOException {
        try {
            channel.write(ByteBuffer.allocate(account.terms().bounds().bytes() + 1));
            throw new AssertionError("there was room");
        } catch (IOException full) {
            close();
        }
    }

    public void rename(String from, String to) throws IOException {
        account.rename(path(from), path(to), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    public long size(String name) throws IOException {
        return Files.size(path(name));
    }

    /** Removes a file, if it is there. */
    public void remove(String name) throws IOException {
        if (Files.exists(path(name))) {
            account.remove(path(name));
        }
    }

    private Path path(String name) {
        return account.folder(Folder.INBOX).resolve(name);
    }
}

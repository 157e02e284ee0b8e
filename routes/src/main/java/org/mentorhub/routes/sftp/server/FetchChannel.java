package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file while a partner reads it: tells when all of it went out. */
final class FetchChannel implements SeekableByteChannel {
    private final FileChannel file;
    private final Runnable whole;
    private long sent;
    private boolean told;

    /**
     * @param whole called once, when as many bytes as the file has were given out and it is closed
     */
    FetchChannel(FileChannel file, Runnable whole) {
        this.file = file;
        this.whole = whole;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        int read = file.read(bytes);
        sent += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        boolean all = file.isOpen() && sent >= file.size();
        file.close();
        if (all && !told) {
            told = true;
            whole.run();
        }
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }
}

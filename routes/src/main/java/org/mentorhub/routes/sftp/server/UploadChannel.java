package org.mentorhub.routes.sftp.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A file of an inbox while it is written: it grows as far as the quota lets it, and is synced when it is closed. It was ended well where its
 * writer closed it and no write failed before.
 */
final class UploadChannel implements SeekableByteChannel {
    private final FileChannel file;
    private final Account.Writing writing;
    private boolean isClosedByItsWriter;
    private boolean hasFailed;

    UploadChannel(FileChannel file, Account.Writing writing) {
        this.file = file;
        this.writing = writing;
    }

    /** The client asks for the close that follows; without this it is the end of a dropped line. */
    void closesByItsWriter() {
        isClosedByItsWriter = true;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        try {
            return bounded(bytes);
        } catch (IOException failed) {
            hasFailed = true;
            throw failed;
        }
    }

    private int bounded(ByteBuffer bytes) throws IOException {
        long end = file.position() + bytes.remaining();
        long growth = Math.max(0, end - file.size());
        if (growth > 0 && !writing.mayGrow(growth, end)) {
            throw new SftpException(
                    SftpConstants.SSH_FX_FAILURE,
                    "The file is larger than agreed, or the inbox is full: see the contract for both bounds.");
        }
        return file.write(bytes);
    }

    @Override
    public void close() throws IOException {
        try {
            if (file.isOpen()) {
                file.force(true);
            }
            file.close();
            if (isClosedByItsWriter && !hasFailed) {
                writing.closedByItsWriter();
            }
        } finally {
            writing.close();
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
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
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }
}

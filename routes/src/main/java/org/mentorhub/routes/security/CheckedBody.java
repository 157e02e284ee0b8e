package org.mentorhub.routes.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.signature.BodyDigest;

/** A call whose body must have a digest: at its end, where it has another, reading fails, so that nobody takes it for whole. */
final class CheckedBody extends HttpServletRequestWrapper {
    private final String expected;
    private @Nullable ServletInputStream stream;
    private @Nullable String found;

    /** @param expected the value of the header {@code Digest} */
    CheckedBody(HttpServletRequest call, String expected) {
        super(call);
        this.expected = expected;
    }

    /** Whether the body was read to its end and is another than the signed one. */
    boolean isAnother() {
        return found != null && !found.equals(expected);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getInputStream());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class Stream extends ServletInputStream {
        private final ServletInputStream body;
        private final BodyDigest digest = new BodyDigest();

        Stream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int length = body.read(into, from, most);
            if (length > 0) {
                digest.with(into, from, length);
            } else if (length < 0) {
                end();
            }
            return length;
        }

        private void end() throws IOException {
            if (found == null) {
                found = digest.value();
            }
            if (isAnother()) {
                throw new IOException("the body is another than the one that was signed");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}

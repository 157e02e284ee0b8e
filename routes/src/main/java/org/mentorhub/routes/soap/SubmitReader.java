package org.mentorhub.routes.soap;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.intake.NativeDocument;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.schemas.DocumentType;

/** Takes the documents of {@code hub:submit} out of the message while it is read, within the partner's bounds. */
final class SubmitReader {
    private static final String XML = "application/xml";
    private static final String JSON = "application/json";

    private final XMLStreamReader in;
    private final PartnerCall call;
    private final Bounds bounds;
    private final Parts parts;
    private final MessageDigest digest = sha256();
    private final List<NativeDocument> documents = new ArrayList<>();
    private String mediaType = XML;

    SubmitReader(XMLStreamReader in, PartnerCall call, Bounds bounds, Parts parts) {
        this.in = in;
        this.call = call;
        this.bounds = bounds;
        this.parts = parts;
    }

    /**
     * What was submitted.
     *
     * @param type which document, where the call says it
     * @param isCanonical written in the hub's own model
     * @param mediaType of the documents
     * @param body the documents
     */
    record Submitted(Optional<DocumentType> type, boolean isCanonical, String mediaType, NativeBody body) {}

    /** Reads from {@code hub:submit}, on which the reader stands, to its end. */
    Submitted read() throws XMLStreamException {
        var type = attribute("type");
        var document = type.flatMap(DocumentType::of);
        var model = attribute("model").orElse("native");
        if ((type.isPresent() && document.isEmpty()) || !model.matches("native|canonical")) {
            throw new XMLStreamException("an attribute of hub:submit says what it may not", in.getLocation());
        }
        digest.update((type.orElse("") + "\n" + model + "\n").getBytes(StandardCharsets.UTF_8));
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            require("document");
            document();
            if (documents.size() > bounds.documents()) {
                return new Submitted(
                        document,
                        model.equals("canonical"),
                        mediaType,
                        new NativeBody.TooManyDocuments(bounds.documents()));
            }
        }
        return new Submitted(document, model.equals("canonical"), mediaType, body());
    }

    private NativeBody body() {
        return documents.isEmpty()
                ? new NativeBody.Incomplete()
                : new NativeBody.Taken(documents, new Digest(HexFormat.of().formatHex(digest.digest())), call.memory());
    }

    private void document() throws XMLStreamException {
        attribute("mediaType").ifPresent(said -> mediaType = said);
        var kept = new Kept(bounds.bytesPerDocument());
        in.nextTag();
        if (in.getLocalName().equals("bytes")) {
            require("bytes");
            mediaType = mediaType.equals(XML) ? JSON : mediaType;
            kept.write(bytes(), 0);
        } else {
            require("xml");
            in.nextTag();
            in.require(XMLStreamConstants.START_ELEMENT, null, null);
            FragmentCopy.copy(in, kept, parts);
            in.nextTag();
            in.require(XMLStreamConstants.END_ELEMENT, AnswerXml.NAMESPACE, "xml");
        }
        in.nextTag();
        in.require(XMLStreamConstants.END_ELEMENT, AnswerXml.NAMESPACE, "document");
        var content = kept.content();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, kept.size()));
        digest.update(content);
        documents.add(new NativeDocument(documents.size() + 1, content, kept.size()));
    }

    private byte[] bytes() throws XMLStreamException {
        var text = new ByteArrayOutputStream();
        var attached = Optional.<byte[]>empty();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && parts.isInclude(in)) {
                attached = Optional.of(parts.bytes(in));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                withoutSpace(in.getTextCharacters(), in.getTextStart(), in.getTextLength(), text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("hub:bytes holds base64 only", in.getLocation());
            }
        }
        try {
            return attached.isPresent() ? attached.get() : Base64.getDecoder().decode(text.toByteArray());
        } catch (IllegalArgumentException noBase64) {
            throw new XMLStreamException("hub:bytes holds no base64", in.getLocation(), noBase64);
        }
    }

    private static void withoutSpace(char[] characters, int start, int length, ByteArrayOutputStream to) {
        for (int i = start; i < start + length; i++) {
            char c = characters[i];
            if (c > ' ') {
                to.write(c < 128 ? c : '?'); // which is no base64
            }
        }
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(in.getAttributeValue(null, name)).map(String::strip);
    }

    private void require(String name) throws XMLStreamException {
        in.require(XMLStreamConstants.START_ELEMENT, AnswerXml.NAMESPACE, name);
    }

    /** Keeps a document's bytes up to the bound, and of a larger one only its size. */
    private static final class Kept extends OutputStream {
        private final int bound;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private long size;

        Kept(int bound) {
            this.bound = bound;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        void write(byte[] bytes, int start) {
            write(bytes, start, bytes.length - start);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            size += length;
            if (size <= bound) {
                content.write(bytes, start, length);
            } else {
                content.reset();
            }
        }

        byte[] content() {
            return content.toByteArray();
        }

        long size() {
            return size;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}

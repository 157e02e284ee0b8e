package org.mentorhub.connectors.conversion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.Rule;

/**
 * A file in base64 with its name and media type: {@code { as: attachment, with: { type: …, content: …, digest: … } }}. Size, digest and id are
 * worked out of the content and the name, the kind of the name; a digest that the sender gives is taken, and checked as every digest is. Instead of
 * base64 the content may be {@code cid:} and the content id of what came beside the document. A file that stands anywhere else ({@code href})
 * cannot be written.
 */
record Attachment() implements GroupConversion {

    private static final String FILE_NAME = "name";
    private static final String TYPE = "type";
    private static final String CONTENT = "content";
    private static final String DIGEST = "digest";
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("cv", "cv"),
            Map.entry("curriculum", "cv"),
            Map.entry("photo", "photo"),
            Map.entry("cin", "id-scan"),
            Map.entry("passeport", "id-scan"),
            Map.entry("diplome", "diploma"),
            Map.entry("attestation", "certificate"),
            Map.entry("certificat", "certificate"),
            Map.entry("convention", "agreement"),
            Map.entry("consentement", "consent"));

    @Override
    public List<String> parts() {
        return List.of(FILE_NAME, TYPE, CONTENT, DIGEST);
    }

    @Override
    public Set<String> members() {
        return Set.of("attachmentId", "kind", "fileName", "mediaType", "size", "sha256", "content", "href");
    }

    @Override
    public Converted read(Parts found, Node group, Scope scope) {
        if (found.text(FILE_NAME).isEmpty() && found.text(CONTENT).isEmpty()) {
            return Converted.NOTHING;
        }
        Optional<String> reference = found.text(CONTENT).filter(text -> text.startsWith(Beside.SCHEME));
        return reference.isPresent() ? readBeside(found, reference.get(), group, scope) : readContent(found, group);
    }

    private static Converted readBeside(Parts found, String href, Node group, Scope scope) {
        Optional<Beside> beside = scope.beside(href.substring(Beside.SCHEME.length()));
        if (beside.isEmpty()) {
            return Converted.wrong(Rule.ATTACHMENT_BESIDE);
        }
        describe(found, group, beside.get().sha256(), beside.get().size());
        add(group, "href", href);
        return Converted.NOTHING;
    }

    private static Converted readContent(Parts found, Node group) {
        Optional<byte[]> content = found.text(CONTENT).flatMap(Attachment::decoded);
        if (content.isEmpty()) {
            return Converted.wrong(Rule.ATTACHMENT);
        }
        describe(found, group, digest(content.get()), content.get().length);
        add(group, CONTENT, found.text(CONTENT).orElse(""));
        return Converted.NOTHING;
    }

    private static void describe(Parts found, Node group, String digest, long size) {
        String fileName = TextForm.normal(found.text(FILE_NAME).orElse(""));
        String mediaType = found.text(TYPE).orElse("");
        add(group, "attachmentId", attachmentId(fileName, mediaType, digest));
        add(group, "kind", kind(fileName));
        add(group, "fileName", fileName);
        add(group, "mediaType", mediaType);
        group.add(Node.number(Canonical.NAMES.of("size"), Long.toString(size)));
        add(
                group,
                "sha256",
                found.text(DIGEST).map(given -> given.toLowerCase(Locale.ROOT)).orElse(digest));
    }

    @Override
    public void write(Node group, Parts out, Scope scope) {
        Optional<String> content =
                text(group, CONTENT).or(() -> text(group, "href").filter(href -> href.startsWith(Beside.SCHEME)));
        if (content.isPresent()) {
            text(group, "fileName").ifPresent(name -> out.put(FILE_NAME, name));
            text(group, "mediaType").ifPresent(type -> out.put(TYPE, type));
            out.put(CONTENT, content.get());
            text(group, "sha256").ifPresent(digest -> out.put(DIGEST, digest));
        }
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** One content may stand under two names: each is an attachment of its own. */
    private static String attachmentId(String fileName, String mediaType, String digest) {
        String whole = digest + '\n' + mediaType + '\n' + fileName;
        return "sha256:" + digest(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String kind(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> lower.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }

    private static Optional<String> text(Node group, String member) {
        return Canonical.text(group, Canonical.NAMES.of(member));
    }

    private static void add(Node group, String member, String text) {
        if (!text.isEmpty()) {
            Name as = Canonical.NAMES.of(member);
            group.add(Node.text(as, text));
        }
    }

    @Override
    public ValueShape accepts(int part) {
        return ValueShape.any(Rule.ATTACHMENT, Rule.ATTACHMENT_BESIDE, Rule.GRADE, Rule.LENGTH, Rule.NUMBER);
    }
}

package org.mentorhub.routes.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.DocumentType;

/** A call's or message's body that is a small file of its sender's dialect: where one document ends and the next begins, the dialect says. */
public final class FileBody {
    private FileBody() {}

    /** How the documents of that body stand in it, or empty where it cannot be told or holds one. */
    public static Optional<FileForm> form(byte[] content, Partner sender, Dialect dialect) {
        return dialect.detect(content)
                .or(() -> only(sender))
                .filter(type -> sender.documents().sends().contains(type))
                .map(dialect::files)
                .filter(FileForm::holdsMany);
    }

    private static Optional<DocumentType> only(Partner sender) {
        var sends = sender.documents().sends();
        return sends.size() == 1 ? Optional.of(sends.iterator().next()) : Optional.empty();
    }

    /**
     * The documents of a body that was taken as one. A file that is broken as a whole becomes one document that says so.
     *
     * @param content the bytes that were taken
     * @return empty where there is no memory for them now; then that of the body is given back
     */
    public static Optional<NativeBody.Taken> part(
            NativeBody.Taken whole, byte[] content, FileForm form, Bounds bounds) {
        try {
            return switch (form.check(new ByteArrayInputStream(content))) {
                case FileCheck.Broken broken ->
                    Optional.of(with(whole, List.of(NativeDocument.unreadable(broken.violations()))));
                case FileCheck.Sound sound
                when sound.documents() > bounds.documents() ->
                    Optional.of(with(
                            whole,
                            List.of(NativeDocument.unreadable(List.of(
                                    IntakeRule.FILE_DOCUMENTS.brokenByFile(sound.documents(), bounds.documents()))))));
                case FileCheck.Sound sound -> documents(whole, content, form, bounds);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", impossible);
        }
    }

    private static Optional<NativeBody.Taken> documents(
            NativeBody.Taken whole, byte[] content, FileForm form, Bounds bounds) throws IOException {
        List<NativeDocument> documents = new ArrayList<>();
        try (var slices = form.open(new ByteArrayInputStream(content))) {
            for (var slice = slices.next(); slice != null; slice = slices.next()) {
                if (!whole.memory().take(slice.content().length)) {
                    whole.memory().close();
                    return Optional.empty();
                }
                documents.add(document(slice, bounds.bytesPerDocument()));
            }
        }
        return Optional.of(with(whole, documents));
    }

    private static NativeDocument document(Slice slice, int bound) {
        int size = slice.content().length;
        return new NativeDocument(slice.record(), slice.line(), size > bound ? new byte[0] : slice.content(), size);
    }

    private static NativeBody.Taken with(NativeBody.Taken whole, List<NativeDocument> documents) {
        return new NativeBody.Taken(documents, whole.content(), whole.memory());
    }
}

package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.transport.Enclosure;
import org.mentorhub.routes.sftp.wrapping.Wrapper;

/** Gathers the documents of a file that were refused, as far as memory goes: a file in which everything is wrong says so after a few thousand. */
final class Refusals {
    private static final int MOST = 20_000;
    private static final long MOST_BYTES = 32L << 20;

    private final List<RefusedSlice> refused = new ArrayList<>();
    private long bytes;

    void add(Slice slice, List<Violation> violations) {
        if (!violations.isEmpty() && refused.size() < MOST && bytes < MOST_BYTES) {
            refused.add(new RefusedSlice(slice, violations));
            bytes += slice.content().length;
        }
    }

    /** The file of refused documents, in the form and the wrapping of the file that they came in; empty where none was refused. */
    Optional<Enclosure> enclosure(FileForm form, FileInHand file, Wrapper wrapper) throws IOException {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        var content = form.refused(refused, file.sender().language());
        var wrapped = wrapper.wrap(file.name(), file.inside(), content);
        return Optional.of(new Enclosure(file.name(), MediaTypes.of(file.name()), wrapped));
    }
}

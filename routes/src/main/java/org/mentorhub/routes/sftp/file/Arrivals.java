package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.transport.sftp.Directories;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.connectors.transport.sftp.LocalDirectories;
import org.mentorhub.routes.sftp.server.Account;
import org.mentorhub.routes.sftp.server.Folder;
import org.mentorhub.schemas.DocumentType;

/**
 * Which files of an inbox on the hub's own server are whole: by the partner's rule, and not surely half. What cannot become whole without
 * its partner is told once.
 */
final class Arrivals {
    private final Account account;
    private final Watch watch;
    private final Function<DocumentType, FileForm> forms;
    private final Consumer<Trouble> told;
    private final Map<String, Seen> stuck = new HashMap<>();
    private final Map<String, FoundFile> broken = new HashMap<>();

    /** What keeps a file from being taken for good. */
    enum Trouble {
        OTHER_CONTENT,
        BROKEN_UPLOAD
    }

    /** A file as it was found to be another than its marker tells: not looked at again before one of the two changes. */
    private record Seen(FoundFile file, Optional<FoundFile> marker) {}

    Arrivals(Account account, Watch watch, Function<DocumentType, FileForm> forms, Consumer<Trouble> told) {
        this.account = account;
        this.watch = watch;
        this.forms = forms;
        this.told = told;
    }

    /** The whole files, by name; removes markers whose file is gone. */
    List<Watch.Whole> look() throws IOException {
        try (var inbox = new LocalDirectories(account.tree())) {
            var there = inbox.list(Folder.INBOX.id());
            var look = watch.look(there, account::isHalf);
            for (var orphan : look.orphans()) {
                inbox.remove(Folder.INBOX.id(), orphan.name());
            }
            var names = there.stream().map(FoundFile::name).toList();
            stuck.keySet().retainAll(names);
            broken.keySet().retainAll(names);
            List<Watch.Whole> whole = new ArrayList<>();
            for (var candidate : look.whole()) {
                if (isWhole(candidate, inbox, there)) {
                    whole.add(candidate);
                }
            }
            return whole;
        }
    }

    private boolean isWhole(Watch.Whole candidate, Directories inbox, List<FoundFile> there) throws IOException {
        var name = candidate.file().name();
        var marker = name + Watch.MARKER;
        if (account.isHalf(name)) {
            tellOnceWaitedOut(candidate);
            return false;
        }
        var seen = new Seen(
                candidate.file(),
                there.stream().filter(file -> file.name().equals(marker)).findFirst());
        return !account.isHalf(marker) && !seen.equals(stuck.get(name)) && hasItsEnd(candidate, seen, inbox);
    }

    private boolean hasItsEnd(Watch.Whole candidate, Seen seen, Directories inbox) throws IOException {
        var name = candidate.file().name();
        var file = account.folder(Folder.INBOX).resolve(name);
        var form = forms.apply(candidate.rule().document());
        return switch (Ends.of(candidate, file, form, inbox, Folder.INBOX.id())) {
            case WHOLE -> true;
            case NOT_YET -> false;
            case OTHER_CONTENT -> {
                stuck.put(name, seen);
                told.accept(Trouble.OTHER_CONTENT);
                yield false;
            }
        };
    }

    private void tellOnceWaitedOut(Watch.Whole half) {
        if (Ends.isWaitedOut(half) && !half.file().equals(broken.put(half.file().name(), half.file()))) {
            told.accept(Trouble.BROKEN_UPLOAD);
        }
    }
}

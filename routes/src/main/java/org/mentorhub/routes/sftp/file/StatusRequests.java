package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mentorhub.connectors.transport.sftp.FoundFile;
import org.mentorhub.routes.sftp.server.Account;
import org.mentorhub.routes.sftp.server.Folder;
import org.mentorhub.routes.status.StatusDesk;

/**
 * Files of an inbox by which a partner asks what became of its documents: {@code monday.status-request} is answered by {@code
 * receipts/monday.status.json} and removed after that. An empty one asks for what its own name says. Killed in between, the hub answers again.
 */
final class StatusRequests {
    private static final String REQUEST = ".status-request";
    private static final String ANSWER = ".status.json";

    private final Account account;
    private final StatusDesk desk;

    StatusRequests(Account account, StatusDesk desk) {
        this.account = account;
        this.desk = desk;
    }

    /** Answers what was asked. */
    void answer() throws IOException {
        try (var requests = Files.newDirectoryStream(account.folder(Folder.INBOX), "*" + REQUEST)) {
            for (var request : requests) {
                answer(request);
            }
        }
    }

    private void answer(Path request) throws IOException {
        var name = String.valueOf(request.getFileName());
        if (account.isHalf(name)) {
            return;
        }
        try {
            var found = new FoundFile(
                    name,
                    Files.size(request),
                    Files.getLastModifiedTime(request).toMillis());
            var about = name.substring(0, name.length() - REQUEST.length());
            put(about + ANSWER, desk.answer(account.partner(), question(request, about)));
            remove(found);
        } catch (NoSuchFileException gone) {
            // Its partner removed it, or another node was faster.
        }
    }

    private static String question(Path request, String about) throws IOException {
        try (var content = Files.newInputStream(request)) {
            var asked = new String(content.readNBytes(StatusDesk.LONGEST_QUESTION), StandardCharsets.UTF_8);
            return asked.isBlank() ? about : asked;
        }
    }

    private void put(String name, byte[] answer) throws IOException {
        var making = hidden(name);
        Files.write(making, answer);
        Files.move(
                making,
                account.folder(Folder.RECEIPTS).resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** A question that was put anew meanwhile stays, and is answered next. */
    private void remove(FoundFile request) throws IOException {
        var taken = hidden(request.name());
        if (account.take(request, taken)) {
            Files.deleteIfExists(taken);
        }
    }

    /** A place in the tree that its partner does not see. */
    private Path hidden(String name) {
        return account.tree().resolve("." + name);
    }
}

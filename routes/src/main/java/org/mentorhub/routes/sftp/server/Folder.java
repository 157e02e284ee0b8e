package org.mentorhub.routes.sftp.server;

import java.util.Arrays;
import java.util.Optional;

/** The folders of a partner's tree. There are no others, and none below them. */
public enum Folder {
    /** The partner puts files here. */
    INBOX("inbox"),
    /** The hub puts documents here. */
    OUTBOX("outbox"),
    /** The hub puts its receipts here. */
    RECEIPTS("receipts"),
    /** The hub puts files of refused documents here. */
    REJECTED("rejected");

    private final String id;

    Folder(String id) {
        this.id = id;
    }

    /** The folder's name in the tree. */
    public String id() {
        return id;
    }

    static Optional<Folder> of(String name) {
        return Arrays.stream(values()).filter(folder -> folder.id.equals(name)).findFirst();
    }
}

package org.mentorhub.routes.partner;

import java.net.URI;
import java.util.Optional;

/**
 * How a partner gets its notices: receipts, rejections, acknowledgements, withdrawals.
 *
 * @param way how it gets them
 * @param push where the hub posts them besides, with {@link NoticeWay#OUTBOX} only
 * @param directory where they are put as files, with {@link NoticeWay#DIRECTORY} only
 * @param words how it gets the words of recipients; with {@link NoticeWay#OUTBOX} only another way than all else
 */
public record Notices(NoticeWay way, Optional<Push> push, Optional<Directory> directory, Words words) {

    /** How a partner gets recipients' words on its documents. */
    public enum Words {
        /** As all other notices. */
        NOTICE,
        /** The hub calls its SOAP service. */
        SERVICE
    }

    /**
     * Directories for notices.
     *
     * @param server the partner's server, or empty: the partner's tree on the hub's own
     * @param receipts for everything that the hub has to say
     * @param rejected for files of refused documents
     */
    public record Directory(Optional<SftpServer> server, String receipts, String rejected) {}

    /**
     * An address of the partner that takes notices by HTTP POST.
     *
     * @param address where the hub posts each notice
     * @param tokenFile name of a file in the secrets folder of the data directory: the bearer token to show there
     */
    public record Push(URI address, String tokenFile) {}
}

package org.mentorhub.routes.sftp.schedule;

/** What a scheduled run does. */
public enum Direction {
    /** It fetches what is new from the partner: files of its server, or documents of its service. */
    PICKUP("pickup"),
    /** It drops what is due for the partner as files. */
    DROP("drop");

    private final String id;

    Direction(String id) {
        this.id = id;
    }

    /** The name in the ledger, in MBeans and on the command line. */
    public String id() {
        return id;
    }
}

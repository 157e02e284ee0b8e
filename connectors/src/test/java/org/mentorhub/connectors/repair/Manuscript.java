package org.mentorhub.connectors.repair;

/** The sender's document in the hand of the program that mends it. A way to write in one format. */
interface Manuscript {

    /** Writes a value, or the very characters, at the place. */
    void replace(Answered answered, String fix);

    /** Gives what stands at the place another name. */
    void rename(Answered answered, String fix);

    /** Puts characters in at the place. */
    void insert(Answered answered, String fix);

    /** Takes out what stands at the place. */
    void remove(Answered answered);

    /** Puts characters at the end. */
    void append(Answered answered, String fix);

    /** Puts the rows in the order that the place's column asks for. */
    void order(Answered answered);

    /** The document as it is now. */
    String text();
}

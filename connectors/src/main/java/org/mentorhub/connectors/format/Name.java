package org.mentorhub.connectors.format;

import org.mentorhub.schemas.value.JsonText;

/**
 * The name of a node. A name that a dialect's table uses exists once in its {@link Names}, so names are compared with {@code ==}: a
 * name that no table knows is an object of its own and equals nothing else.
 */
public final class Name {

    /** The name of an item in a list. */
    public static final Name ITEM = new Name("", "", "", -1);

    /** The name of a document whose format gives its root no name. */
    public static final Name ROOT = new Name("", "", "", -1);

    private static final byte[] NONE = {};

    private final String namespace;
    private final String local;
    private final String prefix;
    private final int index;
    private final String written;
    private final byte[] json;

    Name(String namespace, String local, String prefix, int index) {
        this.namespace = namespace;
        this.local = local;
        this.prefix = prefix;
        this.index = index;
        this.written = prefix.isEmpty() ? local : prefix + ":" + local;
        this.json = index < 0 ? NONE : JsonText.name(written);
    }

    /** The XML namespace, or the empty text. */
    public String namespace() {
        return namespace;
    }

    /** The name without its prefix; in JSON the whole name. */
    public String local() {
        return local;
    }

    /** Place in the table of names, counted from 0 in the order of registration, so that rows can be found by array; −1: not in the table. */
    public int index() {
        return index;
    }

    /** Whether some row of the dialect uses this name. */
    public boolean isKnown() {
        return index >= 0;
    }

    /** The prefix that the dialect gives the namespace; for an unknown name the one that stood in the document; or the empty text. */
    String prefix() {
        return prefix;
    }

    /** As a member of JSON has it, quoted and with its colon: made once for a name that a table knows. */
    byte[] json() {
        return json.length == 0 ? JsonText.name(written) : json;
    }

    /** As people write it: {@code mob:Stato}. */
    @Override
    public String toString() {
        return written;
    }
}

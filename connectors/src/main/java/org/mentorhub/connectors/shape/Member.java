package org.mentorhub.connectors.shape;

import org.mentorhub.connectors.format.Name;

/**
 * One named part of a group, or one place of a list.
 *
 * @param name its name
 * @param kind whether it is an attribute
 * @param shape what may stand there
 * @param presence whether a document is refused without it, or with nothing in it
 * @param about what it is, for people
 */
public record Member(Name name, Kind kind, Shape shape, Presence presence, About about) {

    /** How a member stands in its group. */
    public enum Kind {
        /** A JSON member, an XML element, a column. */
        ELEMENT,
        /** An XML attribute. */
        ATTRIBUTE
    }

    /** Whether it must be there. */
    public enum Presence {
        OPTIONAL,
        NEEDED
    }

    /**
     * What people want to know of it.
     *
     * @param canonical the canonical field, as a path with selectors; empty where it has no counterpart of its own
     * @param title the canonical field's name, or empty
     * @param how the conversion with what the table says of it, or empty
     * @param direction {@code both}, {@code read-only}, {@code write-only}
     */
    public record About(String canonical, String title, String how, String direction) {
        /** Nothing. */
        public static final About NOTHING = new About("", "", "", "both");
    }

    /** Whether a document is refused without it, or with nothing in it. */
    public boolean needed() {
        return presence == Presence.NEEDED;
    }
}

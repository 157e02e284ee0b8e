package org.mentorhub.connectors.dialect;

/**
 * What is known of one row of a table apart from how it converts: for places, reasons and the page that people read.
 *
 * @param line in its file
 * @param nativePlace the native path from the root as the format writes paths, without positions: {@code /beneficiaire/cin}
 * @param canonical the canonical pattern from the root: {@code person.identifiers[scheme=MA-CNIE].value}
 * @param conversion the conversion's name, with what it says of itself
 * @param need who cannot do without the field
 * @param direction which ways the row goes
 */
record Row(int line, String nativePlace, String canonical, String conversion, Need need, Direction direction) {

    /** Who cannot do without a field. */
    enum Need {
        /** Nobody. */
        OPTIONAL,
        /** The canonical group around the field, which itself need not be there: when reading. */
        GROUP,
        /** Nobody, but what is there must arrive: other rules ask for it, so that it may not be dropped. */
        NEVER_LOST,
        /** The canonical model: when reading. */
        MODEL,
        /** The partner, both ways: {@code [+]}. */
        PARTNER
    }

    /** Which ways a row goes. */
    enum Direction {
        BOTH,
        READ_ONLY,
        WRITE_ONLY
    }

    /** The same for another native field that the row reads besides. */
    Row at(String place) {
        return new Row(line, place, canonical, conversion, need, direction);
    }

    boolean reads() {
        return direction != Direction.WRITE_ONLY;
    }

    boolean writes() {
        return direction != Direction.READ_ONLY;
    }

    boolean isNeededToRead() {
        return need != Need.OPTIONAL;
    }

    /** Whether a value that cannot be written is a violation, not a loss. */
    boolean mayNotBeDropped() {
        return need == Need.PARTNER || need == Need.MODEL || need == Need.NEVER_LOST;
    }

    boolean isNeededToWrite() {
        return need == Need.PARTNER;
    }
}

package org.mentorhub.routes.rest;

import org.mentorhub.routes.ledger.Notice;

/** Writes a notice as the canonical JSON of the contract {@code notice}. */
@FunctionalInterface
public interface NoticeText {

    /** The notice as JSON. */
    String of(Notice notice);
}

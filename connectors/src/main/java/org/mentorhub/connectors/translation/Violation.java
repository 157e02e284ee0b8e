package org.mentorhub.connectors.translation;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a document breaks, told so that its sender can mend it from this answer alone.
 *
 * @param code stable code of the rule, unique in the catalogue: {@code MH-DATE}
 * @param place where it stands in the sender's own document: line and column, JSON pointer, element path, cell
 * @param path canonical path of the field, where one is known
 * @param found what stands there: the value itself, so it goes to the sender and nowhere else
 * @param expected what the rule asks for, in the sender's language
 * @param fix what to write instead, where that can be computed
 */
public record Violation(
        String code,
        String place,
        @Nullable String path,
        @Nullable String found,
        String expected,
        @Nullable String fix) {}

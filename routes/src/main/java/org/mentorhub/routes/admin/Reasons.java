package org.mentorhub.routes.admin;

import org.jspecify.annotations.Nullable;

/** The reasons that operators give: short, one line, never missing, since the next operator has nothing else. */
final class Reasons {
    private static final int LONGEST = 200;

    private Reasons() {}

    /** @throws IllegalArgumentException where the reason is missing or too long */
    static String checked(@Nullable String reason) {
        String text = reason == null ? "" : reason.strip().replaceAll("\\p{Cntrl}", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("give a reason of 1 to " + LONGEST + " characters; nothing was changed");
        }
        return text;
    }
}

package org.mentorhub.routes.cli;

/** What a command tells the script that called it. */
final class ExitCode {
    static final int DONE = 0;
    /** A rule said no: violations, a wrong signature, a state that does not allow it. */
    static final int REFUSED = 1;
    /** Wrong use: unknown option, missing file. */
    static final int WRONG_USE = 2;
    /** There is no hub to talk to. */
    static final int NO_HUB = 3;
    /** A defect or broken machinery: as {@code EX_SOFTWARE} of sysexits. */
    static final int BROKEN = 70;

    private ExitCode() {}
}

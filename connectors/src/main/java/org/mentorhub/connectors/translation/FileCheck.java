package org.mentorhub.connectors.translation;

import java.util.List;

/** What the first pass over a file finds, before anything of it is taken. */
public sealed interface FileCheck {

    /**
     * The file is whole, and its totals are right.
     *
     * @param documents how many stand in it
     */
    record Sound(int documents) implements FileCheck {}

    /**
     * Nothing of the file can be taken.
     *
     * @param violations of the file as a whole: charset, header, totals, trailer; never empty
     */
    record Broken(List<Violation> violations) implements FileCheck {
        public Broken {
            violations = List.copyOf(violations);
        }
    }
}

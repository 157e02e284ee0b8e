package org.mentorhub.routes.partner;

import java.nio.file.Path;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param file the file
 * @param line counted from 1
 * @param what what is wrong
 * @param fix what to write instead
 */
public record ConfigurationFault(Path file, int line, String what, String fix) {

    /** One line for an operator: {@code partners/it-comune-milano.yaml:12: unknown key `windw`. Write one of …}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + ". " + fix;
    }
}

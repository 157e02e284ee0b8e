package org.mentorhub.connectors.dialect;

/**
 * One thing that is wrong with a dialect's table.
 *
 * @param file which file
 * @param line from 1
 * @param wrong what is wrong
 * @param instead what to write instead
 */
public record Finding(String file, int line, String wrong, String instead) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + wrong + "; write " + instead;
    }
}

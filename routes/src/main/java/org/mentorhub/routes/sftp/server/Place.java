package org.mentorhub.routes.sftp.server;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place in a partner's tree: the root, one of its folders, or a file directly in one. Nothing else exists, whatever a path says.
 *
 * @param folder empty for the root
 * @param name of a file; empty for the folder itself
 */
record Place(Optional<Folder> folder, Optional<String> name) {
    private static final int LONGEST_NAME = 200;
    static final Place ROOT = new Place(Optional.empty(), Optional.empty());

    /**
     * The place of a path, {@code ..} and {@code .} worked off.
     *
     * @throws NoSuchFileException where there is no such place
     */
    static Place of(Path path) throws NoSuchFileException {
        var normal = path.toAbsolutePath().normalize();
        int depth = normal.getNameCount();
        if (depth == 0 || normal.toString().equals("/")) {
            return ROOT;
        }
        var folder = Folder.of(normal.getName(0).toString());
        if (depth > 2 || folder.isEmpty()) {
            throw new NoSuchFileException(normal.toString());
        }
        return depth == 1
                ? new Place(folder, Optional.empty())
                : new Place(folder, Optional.of(nameOf(normal.getName(1).toString())));
    }

    private static String nameOf(String name) throws NoSuchFileException {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new NoSuchFileException("a name of " + name.length() + " characters, or with control characters");
        }
        return name;
    }

    boolean isFile() {
        return name.isPresent();
    }

    boolean isFileIn(Folder wanted) {
        return isFile() && folder.filter(wanted::equals).isPresent();
    }
}

package org.mentorhub.routes.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a Java machine keeps of one start so that the next ones take half the time: classes, loaded and linked. From JDK 25 on that is an AOT cache,
 * before it an archive of classes.
 *
 * @param file in which it lies
 */
record StartCache(Path file) {
    private static final int FIRST_WITH_AOT = 25;

    /** Whether a machine can make one of that class path: it takes classes from archives, not from directories. */
    static boolean isPossible(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator)).noneMatch(entry -> Files.isDirectory(Path.of(entry)));
    }

    /** Options of the machine that makes it, when it ends in good order. */
    List<String> making() {
        return List.of((hasAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** Options of one that starts by it; none where there is none. */
    List<String> using() {
        return Files.exists(file) ? List.of((hasAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file) : List.of();
    }

    private static boolean hasAot() {
        return Runtime.version().feature() >= FIRST_WITH_AOT;
    }
}

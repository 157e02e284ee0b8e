package org.mentorhub.routes.sftp.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.transport.sftp.Directories;

/** What a fetched copy shows of whether its file was whole: by its last line, or by what its marker says of it. */
enum Ends {
    WHOLE,
    /** It may become whole by waiting. */
    NOT_YET,
    /** Its marker speaks of another content: a person has to look. */
    OTHER_CONTENT;

    private static final int PATIENCE = 10;
    private static final int LONGEST_MARKER = 1024;
    /** {@code rows;sha256}, or a line of {@code sha256sum}. A marker that holds anything else only marks. */
    private static final Pattern TELLING =
            Pattern.compile("([0-9]{1,9};)?(?<digest>[0-9a-fA-F]{64})([ \\t].*)?", Pattern.DOTALL);

    private static final Pattern HALF = Pattern.compile("[0-9]{1,9};[0-9a-fA-F]{0,63}");

    /**
     * @param copy of the file, or the file itself where it lies on this machine
     * @param directories where its marker lies
     */
    static Ends of(Watch.Whole whole, Path copy, FileForm form, Directories directories, String directory)
            throws IOException {
        return switch (whole.rule().whole()) {
            case STABLE_SIZE, RENAME -> WHOLE;
            case TRAILER -> hasItsEnd(whole, copy, form) ? WHOLE : NOT_YET;
            case MARKER -> byMarker(marker(directories, directory, whole), copy);
        };
    }

    /** A file whose end does not come is taken after a while as it is, so that its sender is told. */
    static boolean isWaitedOut(Watch.Whole whole) {
        return whole.unchangedFor().compareTo(whole.rule().stableFor().multipliedBy(PATIENCE)) > 0;
    }

    private static boolean hasItsEnd(Watch.Whole whole, Path file, FileForm form) throws IOException {
        return isWaitedOut(whole)
                || (form.mayEndWith(LastLine.of(file)) && (LastLine.isEnded(file) || isSound(file, form)));
    }

    /** Of a last line without its end only the totals in it say that it is whole: {@code FIN;2;15} may become {@code FIN;2;150}. */
    private static boolean isSound(Path file, FileForm form) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return form.check(content) instanceof FileCheck.Sound;
        }
    }

    private static String marker(Directories directories, String directory, Watch.Whole whole) throws IOException {
        try (var content = directories.read(directory, whole.file().name() + Watch.MARKER)) {
            return new String(content.readNBytes(LONGEST_MARKER), StandardCharsets.US_ASCII).strip();
        }
    }

    private static Ends byMarker(String marker, Path copy) throws IOException {
        if (HALF.matcher(marker).matches()) {
            return NOT_YET;
        }
        var telling = TELLING.matcher(marker);
        return !telling.matches()
                        || telling.group("digest")
                                .equalsIgnoreCase(FileIntake.digest(copy).hex())
                ? WHOLE
                : OTHER_CONTENT;
    }
}

package org.losslab.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Why a file could not be written, in words: the exceptions of the file system often have a path alone for a message. */
public final class Reasons {

    private Reasons() {}

    private static final List<String> FULL =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded", "disk is full");

    /** In bytes: with less room than this a file that could not be written found the disk full, whatever was said. */
    private static final long NO_ROOM = 4 << 20;

    /**
     * Whether something could not be written for want of room: by the words of some operating system in English, or, since
     * these may be in another language, by the room that there is.
     *
     * @param where a folder on the disk in question
     */
    static boolean isDiskFull(IOException e, Path where) {
        return saysDiskFull(e) || (mayBeDiskFull(e) && hasNoRoom(where));
    }

    private static boolean mayBeDiskFull(IOException e) {
        return !(e instanceof AccessDeniedException) && !(e instanceof NoSuchFileException);
    }

    private static boolean hasNoRoom(Path where) {
        try {
            return Files.getFileStore(where).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean saysDiskFull(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(message::contains);
    }

    /** One clause without a full stop. */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied; choose a folder that you may write to";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}

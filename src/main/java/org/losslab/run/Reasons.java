package org.losslab.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** Why a file could not be written, in words: the exceptions of the file system often have a path alone for a message. */
public final class Reasons {

    private Reasons() {}

    private static final List<String> FULL =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded", "disk is full");

    /** Whether it says, in the words of some operating system, that there is no room. */
    static boolean isDiskFull(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(message::contains);
    }

    /** One clause without a full stop. */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied; choose a folder that you may write to";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is gone";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}

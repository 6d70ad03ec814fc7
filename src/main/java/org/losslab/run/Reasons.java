package org.losslab.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, in words: the exceptions of the file system often have a path alone for a message. */
public final class Reasons {

    private Reasons() {}

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

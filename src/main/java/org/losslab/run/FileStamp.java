package org.losslab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What tells whether a file was replaced; cheaper than reading it. */
record FileStamp(long size, FileTime modified, Object key) {

    private static final FileStamp MISSING = new FileStamp(-1, FileTime.fromMillis(0), "");

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new FileStamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key);
        } catch (IOException e) {
            return MISSING;
        }
    }

    boolean exists() {
        return size >= 0;
    }
}

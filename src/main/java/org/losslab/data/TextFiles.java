package org.losslab.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text files from wherever the user has them: read only if they are files, and not larger than what they can rightly hold. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * The text of a file in UTF-8.
     *
     * @param largest in bytes
     * @throws IOException if it is no file, larger, no text, or cannot be read, saying which
     */
    public static String read(Path file, int largest) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // A pipe would keep its reader waiting.
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a file");
        }
        if (Files.size(file) > largest) {
            throw new IOException("it has " + Files.size(file) + " bytes, more than any such file");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not a text in UTF-8", e);
        }
    }
}

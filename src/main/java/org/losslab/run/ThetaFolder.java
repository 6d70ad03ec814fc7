package org.losslab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;

/**
 * A run's parameters of each epoch, where it keeps them.
 *
 * @param folder {@code theta/} of the run; may not exist
 */
public record ThetaFolder(Path folder) {

    private static final Pattern NAME = Pattern.compile("epoch-(\\d{5,9})\\.safetensors");

    public static ThetaFolder of(RunFolder run) {
        return new ThetaFolder(run.theta());
    }

    /** The file of an epoch. */
    public Path file(int epoch) {
        return folder.resolve("epoch-%05d.safetensors".formatted(epoch));
    }

    /**
     * The newest epoch up to one that is kept; empty if none is.
     *
     * @param through the last epoch that is wanted
     */
    public OptionalInt newest(int through) {
        if (!Files.isDirectory(folder)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .filter(epoch -> epoch <= through)
                    .max();
        } catch (IOException e) {
            throw new UserException(folder + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /**
     * The parameters after an epoch, by {@code <label>/<name>}.
     *
     * @throws UserException if there are none, or the file is damaged
     */
    public Map<String, Tensor> read(int epoch) {
        return Safetensors.read(file(epoch)).tensors();
    }
}

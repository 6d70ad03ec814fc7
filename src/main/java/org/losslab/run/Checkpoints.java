package org.losslab.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.losslab.data.UserException;

/**
 * The checkpoints of a run: the newest two, and {@code best}, which had the best mean test accuracy over the arms.
 *
 * @param folder may not exist yet
 */
public record Checkpoints(Path folder) {

    private static final int KEPT = 2;
    private static final String BEST = "best.safetensors";
    private static final String PROGRESS = "progress";

    public static Checkpoints of(RunFolder run) {
        return new Checkpoints(run.checkpoints());
    }

    /**
     * Writes one, then removes those that are not kept any more: the older ones, and those of later epochs that a run which
     * went back passed over, damaged ones say.
     *
     * @param best whether it is the best so far
     */
    public void save(Checkpoint checkpoint, boolean best) throws IOException {
        Files.createDirectories(folder);
        Progress progress = checkpoint.progress();
        Path file = folder.resolve("epoch-%05d-step-%07d.safetensors".formatted(progress.epoch(), progress.step()));
        new Safetensors(checkpoint.tensors(), Map.of(PROGRESS, RunJson.text(progress))).write(file);
        if (best) {
            keepAsBest(file);
        }
        List<Path> all = newestFirst();
        int written = all.indexOf(file);
        for (int i = 0; i < all.size(); i++) {
            if (i < written || i >= written + KEPT) {
                Files.deleteIfExists(all.get(i));
            }
        }
    }

    /**
     * The newest one that is whole, by its checksum; where none of the newest is, the best one.
     *
     * @param notice told in one line of each that is passed over because it is damaged
     * @return empty if there never was one
     * @throws UserException if there are some and none can be read, so that nothing is begun anew over what was computed
     */
    public Optional<Checkpoint> newest(Consumer<String> notice) {
        List<Path> files = new ArrayList<>(newestFirst());
        if (Files.isRegularFile(folder.resolve(BEST))) {
            files.add(folder.resolve(BEST));
        }
        for (Path file : files) {
            try {
                return Optional.of(read(file));
            } catch (UserException e) {
                notice.accept(e.getMessage() + "; going back to the checkpoint before");
            }
        }
        if (!files.isEmpty()) {
            throw new UserException(
                    "none of the checkpoints in " + folder + " can be read; remove that folder to begin the run anew");
        }
        return Optional.empty();
    }

    /** The epoch of the newest one, going by its name; empty if there is none. Reads nothing. */
    public OptionalInt newestEpoch() {
        return newestFirst().stream()
                .mapToInt(file -> Integer.parseInt(
                        file.getFileName().toString().substring("epoch-".length(), "epoch-".length() + 5)))
                .findFirst();
    }

    /** Removes all of them. */
    public void remove() {
        try {
            for (Path file : newestFirst()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder.resolve(BEST));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UserException("the checkpoints in " + folder + " cannot be removed: " + Reasons.of(e), e);
        }
    }

    private static Checkpoint read(Path file) {
        Safetensors content = Safetensors.read(file);
        try {
            String progress = content.metadata().getOrDefault(PROGRESS, "null");
            return new Checkpoint(RunJson.parse(progress, Progress.class), content.tensors());
        } catch (JsonProcessingException e) {
            throw new UserException(file + " is no checkpoint of this version of LossLab", e);
        }
    }

    private void keepAsBest(Path file) throws IOException {
        Path temporary = folder.resolve(BEST + ".tmp");
        Files.deleteIfExists(temporary);
        try {
            Files.createLink(temporary, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, temporary);
        }
        AtomicFiles.rename(temporary, folder.resolve(BEST));
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("epoch-\\d{5}-step-\\d{7}\\.safetensors"))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UserException("the checkpoints in " + folder + " cannot be listed: " + Reasons.of(e), e);
        }
    }
}

package org.losslab.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataLoader;
import org.losslab.data.DataSource;
import org.losslab.data.Dataset;
import org.losslab.engine.Engine;
import org.losslab.engine.Engines;

/**
 * What a training takes from its surroundings.
 *
 * @param engines those to choose from
 * @param data makes or reads data sets
 */
public record Installation(List<Engine> engines, Data data) {

    public Installation {
        engines = List.copyOf(engines);
    }

    /** The engines that are installed and the data that there is. */
    public static Installation standard() {
        return new Installation(Engines.installed(), DataLoader::load);
    }

    /** Where data sets come from. */
    @FunctionalInterface
    public interface Data {
        /**
         * Makes or reads a data set.
         *
         * @param path where CIFAR-100 is; empty for the usual places
         */
        Dataset load(DataSource source, ClassChoice classes, Optional<Path> path);
    }
}

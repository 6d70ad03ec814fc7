package org.losslab.training.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.data.Dataset;
import org.losslab.data.LabelledData;
import org.losslab.data.PerClass;
import org.losslab.training.Installation;

/** Data sets whose test split is replaced by a part of the training split, each loaded once. */
final class HoldOut implements Installation.Data {

    private final Installation.Data source;
    private final double share;
    private final Map<List<Object>, Dataset> loaded = new HashMap<>();

    /** @param share of the training examples of each class that is held out, at least one of each class */
    HoldOut(Installation.Data source, double share) {
        this.source = source;
        this.share = share;
    }

    @Override
    public Dataset load(DataSource data, ClassChoice classes, Optional<Path> path) {
        return loaded.computeIfAbsent(List.of(data, classes), key -> split(source.load(data, classes, path)));
    }

    private Dataset split(Dataset whole) {
        LabelledData train = whole.train();
        int perClass = train.count() / whole.classes();
        int stays = Math.max(1, Math.min(perClass - 1, (int) Math.round(perClass * (1 - share))));
        return whole.withSplits(PerClass.first(train, stays), PerClass.after(train, stays));
    }
}

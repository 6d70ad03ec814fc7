package org.losslab.ui.mixture.compute;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.learn.SampleDescent;

/**
 * What the pictures show in place of the optima.
 *
 * @param solutions of CE, QL and CCQL: empty for a loss that was not trained; none at all if nothing was
 */
record Taught(List<Optional<Solution>> solutions) {

    /** By gradient descent. */
    static Taught of(List<SampleDescent> descents) {
        return new Taught(
                descents.stream().map(each -> Optional.of(Solution.of(each))).toList());
    }

    /** By a run, with losses over the panel's samples. */
    static Taught of(Learned run, SampleSet mapped, double weight) {
        return new Taught(IntStream.range(0, PictureKind.LOSSES.size())
                .mapToObj(i -> run.classifiers()
                        .get(i)
                        .map(each -> new Solution(each, Learned.loss(PictureKind.LOSSES.get(i), each, mapped, weight))))
                .toList());
    }

    boolean isEmpty() {
        return solutions.isEmpty();
    }

    /** What was learned, or the best there is for a loss that was not trained. */
    List<Supplier<Solution>> orElse(List<Supplier<Solution>> best) {
        return isEmpty()
                ? best
                : IntStream.range(0, solutions.size())
                        .mapToObj(i -> solutions
                                .get(i)
                                .<Supplier<Solution>>map(each -> () -> each)
                                .orElse(best.get(i)))
                        .toList();
    }

    /** Of what was learned from the best there is; NaN for a loss that was not trained. */
    double[] distances(List<Supplier<Solution>> best) {
        return IntStream.range(0, solutions.size())
                .mapToDouble(i -> solutions
                        .get(i)
                        .map(each -> each.distance(best.get(i).get()))
                        .orElse(Double.NaN))
                .toArray();
    }
}

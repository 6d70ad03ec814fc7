package org.losslab.ui.mixture.compute;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.QuadraticLoss;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.learn.SampleDescent;

/** Gradient descent of all three losses, a few steps a frame. */
final class LessonStage {

    /** How long the steps of one frame may take. */
    private static final long BUDGET_NANOS = 12_000_000;

    private Key key;
    private List<SampleDescent> descents = List.of();

    private record Key(SampleSet samples, double weight, int run, long seed) {}

    /** Begins the next lesson anew, and keeps no samples until then. */
    void forget() {
        key = null;
        descents = List.of();
    }

    /** CE, QL and CCQL after so many steps, or fewer if they take too long for a frame. */
    List<SampleDescent> at(
            PanelRequest.Lesson lesson, SampleSet mapped, double weight, long seed, BooleanSupplier cancelled) {
        Key wanted = new Key(mapped, weight, lesson.run(), seed);
        boolean backwards = !descents.isEmpty() && descents.get(0).steps() > lesson.steps();
        if (!wanted.equals(key) || backwards) {
            descents = List.of(
                    new SampleDescent(new CrossEntropyLoss(), mapped, seed),
                    new SampleDescent(new QuadraticLoss(), mapped, seed),
                    new SampleDescent(new CorrectClassQuadraticLoss(weight), mapped, seed));
            key = wanted;
        }
        long end = System.nanoTime() + BUDGET_NANOS;
        boolean first = true;
        while (descents.get(0).steps() < lesson.steps()
                && (first || System.nanoTime() < end)
                && !cancelled.getAsBoolean()) {
            descents.forEach(descent -> descent.step(lesson.share(), lesson.batch()));
            first = false;
        }
        return descents;
    }
}

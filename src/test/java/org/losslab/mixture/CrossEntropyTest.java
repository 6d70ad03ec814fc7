package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.losslab.loss.CrossEntropyLoss;

class CrossEntropyTest {

    private static final CrossEntropyEffort FAST = CrossEntropyEffort.INTERACTIVE;

    private static CrossEntropySolver solved(
            CentreGeometry geometry, double sigma, double radius, CrossEntropyEffort effort) {
        CrossEntropySolver solver = new CrossEntropySolver(geometry, sigma, radius, effort, null);
        solver.advance(effort.maxIterations(), () -> false);
        return solver;
    }

    @Test
    void objectiveIsTheMeanLossAndItsGradientTheSlope() {
        CrossEntropyNodes nodes =
                CrossEntropyNodes.stratified(PlainCentres.simplex(4, 3), 3, 0.5, NoiseKind.GAUSSIAN, 3, 1);
        CrossEntropyObjective objective = new CrossEntropyObjective(nodes);
        double[] theta = new SplittableRandom(2).doubles(12, -3, 3).toArray();
        double[] gradient = new double[12];
        double value = objective.evaluate(theta, gradient);
        double[][] rows = CrossEntropyObjective.rows(theta, 4);
        double expected = 0;
        for (int node = 0; node < nodes.count; node++) {
            double[] x = Arrays.copyOfRange(nodes.points, 3 * node, 3 * node + 3);
            double[] logits = new double[4];
            new LinearClassifier(rows).logits(x, logits);
            expected += new CrossEntropyLoss().value(logits, nodes.labels[node]) / nodes.count;
        }
        assertThat(value).isCloseTo(expected, within(1e-12));
        for (int i = 0; i < theta.length; i++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (objective.evaluate(up, null) - objective.evaluate(down, null)) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BALL", "SPHERE"})
    void underBoundedNoiseLemma32HoldsWhereGaussianNoiseExceedsIt(NoiseKind noise) {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.FAN, 5, 2, 0.06, 1));
        double sigma = noise.largestSigma(0.06, 2);
        double bound = Math.log(1 + 4 * Math.exp(-60 * 0.06));
        CrossEntropySolver solver = new CrossEntropySolver(geometry, sigma, noise, 60, FAST, null);
        solver.advance(FAST.maxIterations(), () -> false);
        assertThat(solver.grounds()).isEqualTo(CrossEntropySearch.Grounds.SAMPLES);
        assertThat(solver.estimate(() -> false)).isPositive().isLessThan(bound);
        assertThat(solved(geometry, 0.3, 60, FAST).value()).isGreaterThan(bound);
        assertThat(new CrossEntropy(geometry, sigma, noise, FAST).of(solver.classifier()))
                .isCloseTo(solver.value(), within(1e-12));
    }

    private static CrossEntropySolver settled(CentreGeometry geometry, double sigma, NoiseKind noise, double radius) {
        CrossEntropySolver solver = new CrossEntropySolver(geometry, sigma, noise, radius, FAST, null);
        solver.advance(FAST.maxIterations(), () -> false);
        solver.estimate(() -> false);
        return solver;
    }

    @Test
    void theEstimateLiesBetweenTheSamplesThatWereFitAndOthers() {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, 30, 20, 1, 3));
        CrossEntropySolver solver = solved(geometry, 0.4, 5, FAST);
        CrossEntropyOptimum optimum = solver.optimum();
        assertThat(solver.estimate(() -> false))
                .isBetween(optimum.lower(), optimum.upper())
                .isEqualTo(optimum.value());
        assertThat(solver.gap()).isEqualTo(optimum.value() - optimum.lower()).isGreaterThan(optimum.gap());
        // Where the ball holds the posterior nothing is fit: the two belong together.
        CrossEntropySolver posterior = solved(geometry, 0.4, 7, FAST);
        assertThat(posterior.optimum().method()).isEqualTo(CrossEntropyOptimum.Method.BAYES);
        assertThat(posterior.estimate(() -> false)).isLessThan(solver.estimate(() -> false));
    }

    @ParameterizedTest
    @EnumSource
    void samplesThatAreFittedTooWellSpoilNothing(NoiseKind noise) {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, 50, 40, 1, 1));
        CrossEntropy precise = new CrossEntropy(geometry, 0.3, noise, CrossEntropyEffort.PRECISE);
        double[][] posterior = Rows.scaled(Rows.centred(geometry.centres()), 1 / 0.09);
        CrossEntropySolver solver = settled(geometry, 0.3, noise, 500);
        assertThat(precise.of(solver.classifier()))
                .isLessThan(precise.of(new LinearClassifier(posterior)) * 1.02)
                .isCloseTo(solver.estimate(() -> false), within(0.05));
        assertThat(solver.classifier().norm()).isLessThanOrEqualTo(500 * Math.sqrt(50));
    }

    @ParameterizedTest
    @EnumSource
    void aLargerBallHasNoLargerLeastCe(NoiseKind noise) {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, 25, 20, 1, 1));
        double previous = Math.log(25);
        for (double radius : new double[] {0.5, 2, 8, 32, 128, 512}) {
            double estimate = settled(geometry, 0.3, noise, radius).estimate(() -> false);
            assertThat(estimate).as("R = %s", radius).isPositive().isLessThan(previous * 1.01);
            previous = estimate;
        }
    }

    @Test
    void whatIsLeftOfTheGapIsNeverNegative() {
        // Whether the samples or the others are the easier ones is a matter of chance.
        for (int classes = 4; classes <= 24; classes += 4) {
            CentreGeometry geometry =
                    new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, classes, 3, 1, classes));
            for (double radius : new double[] {5, 30, 1000}) {
                CrossEntropySolver solver = settled(geometry, 0.06, NoiseKind.GAUSSIAN, radius);
                CrossEntropyOptimum optimum = solver.optimum();
                // Beyond R_B the optimum is known, and only its CE is not.
                if (radius * 0.06 * 0.06 > 1) {
                    assertThat(solver.gap()).isZero();
                } else {
                    assertThat(solver.gap())
                            .as("K = %s, R = %s", classes, radius)
                            .isPositive()
                            .isLessThanOrEqualTo(solver.estimate(() -> false));
                }
                assertThat(optimum.upper()).isGreaterThan(optimum.value());
            }
        }
    }

    @Test
    void aStartFromElsewhereIsNotTakenForOneThatLearnedTheSamplesByHeart() {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, 50, 3, 1, 1));
        CrossEntropySolver cold = settled(geometry, 0.05, NoiseKind.GAUSSIAN, 200);
        double[][] turned = geometry.centres();
        Collections.reverse(Arrays.asList(turned));
        CrossEntropySolver warm =
                new CrossEntropySolver(geometry, 0.05, NoiseKind.GAUSSIAN, 200, FAST, new LinearClassifier(turned));
        warm.advance(Integer.MAX_VALUE, () -> false);
        assertThat(warm.estimate(() -> false)).isCloseTo(cold.estimate(() -> false), within(0.001));
    }

    @Test
    void aCancelledEstimateEndsNothing() {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, 12, 3, 1, 1));
        CrossEntropySolver solver = new CrossEntropySolver(geometry, 0.1, NoiseKind.GAUSSIAN, 50, FAST, null);
        solver.advance(Integer.MAX_VALUE, () -> false);
        double bound = solver.gap();
        assertThat(solver.estimate(() -> true)).isNaN();
        assertThat(solver.gap()).isEqualTo(bound);
        assertThat(solver.estimate(() -> false)).isPositive();
    }

    @Test
    void theSamplesHaveNothingToDoWithCentresOfTheSameSeed() {
        CentreGeometry geometry = new CentreGeometry(Centres.arrange(CentreArrangement.RANDOM, 50, 40, 1, 1));
        double drawn = new CrossEntropy(geometry, 0.3, FAST).bayes();
        assertThat(drawn).isCloseTo(new CrossEntropy(geometry, 0.3, CrossEntropyEffort.PRECISE).bayes(), within(0.07));
    }

    @Test
    void signsOfTheNoiseAreReadOutsideOfTheSpanOfTheCentres() {
        // On the centres' line the noise takes four values, two of which hide the class; across it, it tells which.
        CentreGeometry line = new CentreGeometry(new double[][] {{0.6, 0.8}, {-0.6, -0.8}});
        CrossEntropySolver solver = settled(line, 0.75, NoiseKind.RADEMACHER, 50);
        assertThat(solver.estimate(() -> false)).isLessThan(0.01);
        assertThat(solver.classifier().inputs()).isEqualTo(2);
        double onLine = Double.POSITIVE_INFINITY;
        CrossEntropy precise = new CrossEntropy(line, 0.75, NoiseKind.RADEMACHER, CrossEntropyEffort.PRECISE);
        for (double length = 0; length < 50; length += 0.5) {
            onLine = Math.min(onLine, precise.atCentres(length));
        }
        assertThat(onLine).isGreaterThan(0.1);
    }

    @Test
    void samplesBracketTheMinimumOfASymmetricMixture() {
        // ± the axes: by symmetry the minimizer lies on the ray of M, though the centres are not equicorrelated.
        double[][] centres = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, 0, 0}, {0, -1, 0}, {0, 0, -1}};
        CentreGeometry geometry = new CentreGeometry(centres);
        CrossEntropyOptimum optimum =
                solved(geometry, 0.5, 3, CrossEntropyEffort.PRECISE).optimum();
        assertThat(optimum.method()).isEqualTo(CrossEntropyOptimum.Method.SAMPLES);
        assertThat(optimum.converged()).isTrue();
        double onRay = new CrossEntropy(geometry, 0.5, CrossEntropyEffort.PRECISE).atCentres(3);
        assertThat(optimum.value()).isCloseTo(onRay, within(1e-3));
        assertThat(optimum.classifier().norm()).isCloseTo(3 * Math.sqrt(6), within(1e-6));
    }

    @Test
    void posteriorIsOptimalOnceTheBallHoldsIt() {
        CentreGeometry fan = new CentreGeometry(PlainCentres.arc(4, 0.5));
        CrossEntropy crossEntropy = new CrossEntropy(fan, 0.4, CrossEntropyEffort.PRECISE);
        double bayesRadius = crossEntropy.bayesRadius().getAsDouble();
        CrossEntropySolver within = solved(fan, 0.4, bayesRadius * 0.999, CrossEntropyEffort.PRECISE);
        CrossEntropySolver beyond = solved(fan, 0.4, bayesRadius * 2, CrossEntropyEffort.PRECISE);
        assertThat(beyond.optimum().method()).isEqualTo(CrossEntropyOptimum.Method.BAYES);
        assertThat(within.optimum().value()).isCloseTo(beyond.optimum().value(), within(1e-6));
        assertThat(crossEntropy.of(beyond.classifier())).isCloseTo(crossEntropy.bayes(), within(1e-9));
        assertThat(crossEntropy.of(within.classifier())).isGreaterThanOrEqualTo(crossEntropy.bayes());
    }

    @Test
    void quadratureInThePlaneAgreesWithTheEquicorrelatedOne() {
        double[][] triangle = PlainCentres.simplex(3, 2);
        CrossEntropy crossEntropy = new CrossEntropy(new CentreGeometry(triangle), 0.6, CrossEntropyEffort.PRECISE);
        for (double radius : new double[] {0.3, 2, 15, 60}) {
            assertThat(PlaneCrossEntropy.of(Rows.scaled(triangle, radius), triangle, 0.6))
                    .isCloseTo(crossEntropy.atCentres(radius), within(1e-9 * radius));
        }
    }

    @Test
    void twoClassesAgreeOnALineAndInThePlane() {
        CentreGeometry line = new CentreGeometry(new double[][] {{1}, {-1}});
        double[][] rows = {{2}, {-2}};
        assertThat(PlaneCrossEntropy.of(rows, line.centres(), 0.7))
                .isCloseTo(Equicorrelated.crossEntropyAtCentres(2, -1, 0.7, 2), within(1e-11));
    }

    @Test
    void noiselessMinimumFallsAsTheBallGrows() {
        CentreGeometry fan = new CentreGeometry(PlainCentres.arc(5, 0.4));
        double previous = Math.log(5);
        for (double radius : new double[] {0.1, 1, 10, 100}) {
            CrossEntropyOptimum optimum =
                    solved(fan, 0, radius, CrossEntropyEffort.PRECISE).optimum();
            assertThat(optimum.converged()).isTrue();
            assertThat(optimum.value()).isLessThan(previous);
            previous = optimum.value();
        }
    }

    @Test
    void aWarmStartNeedsFewerIterations() {
        CentreGeometry fan = new CentreGeometry(PlainCentres.arc(12, 0.2));
        CrossEntropySolver cold = solved(fan, 0.2, 8, FAST);
        CrossEntropySolver warm = new CrossEntropySolver(fan, 0.201, 8, FAST, cold.classifier());
        warm.advance(FAST.maxIterations(), () -> false);
        assertThat(warm.gap()).isLessThanOrEqualTo(1e-3 * warm.value());
        assertThat(warm.optimum().iterations()).isLessThan(cold.optimum().iterations());
    }

    @Test
    void cancellingStopsTheIterations() {
        CentreGeometry fan = new CentreGeometry(PlainCentres.arc(12, 0.2));
        CrossEntropySolver solver = new CrossEntropySolver(fan, 0.2, 8, FAST, null);
        AtomicInteger asked = new AtomicInteger();
        assertThat(solver.advance(100, () -> asked.incrementAndGet() > 2)).isFalse();
        assertThat(solver.optimum().iterations()).isEqualTo(2);
        assertThat(solver.optimum().converged()).isFalse();
        assertThat(solver.gap()).isPositive();
    }

    @Test
    void flippedSignsChangeCrossEntropyAlone() {
        double[][] centres = PlainCentres.arc(4, 0.6);
        double[][] flipped = Centres.copy(centres);
        Centres.scale(flipped[1], -1);
        CentreGeometry before = new CentreGeometry(centres);
        CentreGeometry after = new CentreGeometry(flipped);
        assertThat(new QuadraticOptimum(after, 0.3, 2).minimum())
                .isCloseTo(new QuadraticOptimum(before, 0.3, 2).minimum(), within(1e-14));
        assertThat(solved(after, 0.3, 3, FAST).optimum().value())
                .isLessThan(solved(before, 0.3, 3, FAST).optimum().value() - 0.1);
    }

    @Test
    void trainingLossOverSamplesFallsWithTheFeatures() {
        MixtureModel fan = new MixtureModel(PlainCentres.arc(5, 0.4), 0.2, NoiseKind.BALL);
        SampleSet samples = SampleSet.draw(fan, 300, 1);
        double previous = Math.log(5);
        LinearClassifier start = null;
        CrossEntropyEffort patient = new CrossEntropyEffort(12, 6_400, 4_000, 1e-3, 0, 20_000, false);
        for (FeatureMap features : new FeatureMap[] {FeatureMap.none(2), FeatureMap.bias(2), FeatureMap.degreeTwo(2)}) {
            SampleSet mapped = samples.map(features);
            SampleCrossEntropySolver solver = new SampleCrossEntropySolver(mapped, 8, patient, start);
            assertThat(solver.advance(20_000, () -> false)).isTrue();
            assertThat(solver.gap()).isLessThanOrEqualTo(1e-3 * solver.value());
            assertThat(solver.value() - solver.gap()).isLessThan(previous);
            assertThat(solver.classifier().norm()).isLessThanOrEqualTo(8 * Math.sqrt(5) * (1 + 1e-12));
            assertThat(mapped.accuracyOf(solver.classifier())).isGreaterThan(0.6);
            previous = solver.value();
            start = solver.classifier();
        }
    }

    @Test
    void nearSeparabilityAReportReachesItsGapInFewIterations() {
        double[][] fan = Centres.arrange(CentreArrangement.FAN, 25, 2, 0.002, 1);
        CrossEntropySolver solver =
                new CrossEntropySolver(new CentreGeometry(fan), 1e-4, 400, CrossEntropyEffort.PRECISE, null);
        solver.advance(Integer.MAX_VALUE, () -> false);
        CrossEntropyOptimum optimum = solver.optimum();
        assertThat(optimum.converged()).isTrue();
        assertThat(optimum.gap()).isLessThanOrEqualTo(1e-8);
        assertThat(optimum.iterations()).isLessThan(200);
        assertThat(optimum.classifier().norm()).isLessThanOrEqualTo(400 * 5 * (1 + 1e-9));
    }
}

package org.losslab.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Contenders that take turns, so that whatever else the machine does meets all of them: one repetition lets each do its steps, and
 * ratios are formed within a repetition. Beside the time by the clock it keeps the time that this process's threads spent computing, which
 * other programs disturb least.
 */
final class Contest {

    /** Something that takes steps. */
    interface Contender {
        /** Seconds for that many steps. */
        double seconds(int steps);
    }

    private final int repetitions;
    private final Map<String, Contender> contenders = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private final Map<String, double[]> perStep = new LinkedHashMap<>();
    private final Map<String, double[]> processorPerStep = new LinkedHashMap<>();

    Contest(int repetitions) {
        this.repetitions = repetitions;
    }

    Contest with(String name, int stepsARepetition, Contender contender) {
        contenders.put(name, contender);
        steps.put(name, stepsARepetition);
        perStep.put(name, new double[repetitions]);
        processorPerStep.put(name, new double[repetitions]);
        return this;
    }

    /** One repetition to warm up, then those that count. */
    Contest run() {
        for (int repetition = -1; repetition < repetitions; repetition++) {
            for (Map.Entry<String, Contender> entry : contenders.entrySet()) {
                int count = steps.get(entry.getKey());
                double before = processorSeconds();
                double seconds = entry.getValue().seconds(count) / count;
                if (repetition >= 0) {
                    perStep.get(entry.getKey())[repetition] = seconds;
                    processorPerStep.get(entry.getKey())[repetition] = (processorSeconds() - before) / count;
                }
            }
        }
        return this;
    }

    /** A quantity of a contender's seconds a step. */
    BenchRow row(String name, String title, String unit, DoubleUnaryOperator quantity) {
        double[] values = perStep.get(name).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = quantity.applyAsDouble(values[i]);
        }
        return BenchRow.of(title, unit, values, "");
    }

    /** The time of one over the time of another. */
    BenchRow timeRatio(String one, String other, String title, String target) {
        return ratio(perStep, one, other, title, target);
    }

    /** Likewise, of the processor's time. */
    BenchRow processorRatio(String one, String other, String title) {
        return ratio(processorPerStep, one, other, title + ", processor", "");
    }

    private static BenchRow ratio(Map<String, double[]> times, String one, String other, String title, String target) {
        double[] values = times.get(one).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] /= times.get(other)[i];
        }
        return BenchRow.of(title, "x", values, target);
    }

    /** What all threads of this process have computed. */
    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() * 1e-9;
    }
}

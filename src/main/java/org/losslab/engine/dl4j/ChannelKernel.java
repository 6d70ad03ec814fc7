package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes of batch normalization over an array whose channels come last. A pass goes tile by tile: a whole number of pixels is
 * copied into the processor's first cache, and the arithmetic runs over plain arrays of that length, which the compiler turns into
 * vector instructions whatever the number of channels. ND4J's operations would need three to four times as many passes over memory.
 *
 * <p>Sums are collected in a fixed number of parts and added in order, so that they do not depend on the number of threads.
 */
final class ChannelKernel {

    private static final int TILE = 2048;
    private static final int PARTS = 8;
    /** Tiles that are summed in single precision before the sums go on in double. */
    private static final int TILES_A_SUM = 16;

    /** Tiles from which on waking other threads takes less time than doing their part. */
    private static final int SHARED = 16;

    private final Team team = Team.shared();
    private final int channels;
    private final int tile;

    ChannelKernel(int channels) {
        this.channels = channels;
        this.tile = channels * Math.max(1, TILE / channels);
    }

    /**
     * Two sums for each channel.
     *
     * @param first {@code [channels]}
     * @param second {@code [channels]}
     */
    record Sums(double[] first, double[] second) {}

    /** Σ(x − origin) and Σ(x − origin)² for each channel; an origin near the mean keeps the digits. */
    Sums moments(INDArray x, double[] origin) {
        float[] o = tiled(origin);
        return sums(Memory.of(x), null, (xs, es, n, first, second) -> addMoments(xs, o, n, first, second));
    }

    /** Σe and Σe(x − mean) for each channel, where e is ε where scale·x + shift is positive and 0 elsewhere. */
    Sums gradientSums(INDArray x, INDArray epsilon, double[] scale, double[] shift, double[] mean) {
        float[] a = tiled(scale);
        float[] b = tiled(shift);
        float[] m = tiled(mean);
        return sums(Memory.of(x), Memory.of(epsilon), (xs, es, n, first, second) -> {
            mask(xs, a, b, n, es);
            addProducts(xs, es, m, n, first, second);
        });
    }

    /** to ← max(0, scale·x + shift). */
    void affineRelu(INDArray x, double[] scale, double[] shift, INDArray to) {
        float[] a = tiled(scale);
        float[] b = tiled(shift);
        map(Memory.of(x), null, null, Memory.of(to), (xs, es, n) -> affineRelu(xs, a, b, n));
    }

    /** to ← scale·e + slope·x + offset + skip, with e as in {@link #gradientSums}; the skip may be null, for none, or {@code to}. */
    void inputGradient(
            INDArray x,
            INDArray epsilon,
            double[] scale,
            double[] shift,
            double[] slope,
            double[] offset,
            INDArray skip,
            INDArray to) {
        float[] a = tiled(scale);
        float[] b = tiled(shift);
        float[] p = tiled(slope);
        float[] q = tiled(offset);
        map(Memory.of(x), Memory.of(epsilon), skip == null ? null : Memory.of(skip), Memory.of(to), (xs, es, n) -> {
            mask(xs, a, b, n, es);
            combine(xs, es, a, p, q, n);
        });
    }

    /** x ← max(0, x). */
    void relu(INDArray x) {
        map(Memory.of(x), null, null, Memory.of(x), (xs, es, n) -> relu(xs, n));
    }

    /** e ← e where y is positive, 0 elsewhere. */
    void reluGradient(INDArray y, INDArray epsilon) {
        map(Memory.of(epsilon), Memory.of(y), null, Memory.of(epsilon), (es, ys, n) -> gate(es, ys, n));
    }

    /** to ← x + y; {@code to} may be either. */
    void sum(INDArray x, INDArray y, INDArray to) {
        map(Memory.of(x), null, Memory.of(y), Memory.of(to), (xs, es, n) -> {});
    }

    // The inner loops: alone in their methods, over arrays alone, so that the compiler vectorizes them.

    private static void addMoments(float[] x, float[] origin, int n, float[] first, float[] second) {
        for (int j = 0; j < n; j++) {
            float d = x[j] - origin[j];
            first[j] += d;
            second[j] += d * d;
        }
    }

    private static void addProducts(float[] x, float[] e, float[] mean, int n, float[] first, float[] second) {
        for (int j = 0; j < n; j++) {
            first[j] += e[j];
            second[j] += e[j] * (x[j] - mean[j]);
        }
    }

    private static void affineRelu(float[] x, float[] scale, float[] shift, int n) {
        for (int j = 0; j < n; j++) {
            x[j] = Math.max(0f, scale[j] * x[j] + shift[j]);
        }
    }

    /** e ← 0 where scale·x + shift ≤ 0, without a branch: the value times the largest float is at least 1 or at most 0. */
    private static void mask(float[] x, float[] scale, float[] shift, int n, float[] e) {
        for (int j = 0; j < n; j++) {
            e[j] *= Math.min(1f, Math.max(0f, (scale[j] * x[j] + shift[j]) * Float.MAX_VALUE));
        }
    }

    private static void combine(float[] x, float[] e, float[] scale, float[] slope, float[] offset, int n) {
        for (int j = 0; j < n; j++) {
            x[j] = scale[j] * e[j] + (slope[j] * x[j] + offset[j]);
        }
    }

    private static void relu(float[] x, int n) {
        for (int j = 0; j < n; j++) {
            x[j] = Math.max(0f, x[j]);
        }
    }

    private static void gate(float[] e, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            e[j] = y[j] > 0 ? e[j] : 0;
        }
    }

    private static void add(float[] y, int n, float[] x) {
        for (int j = 0; j < n; j++) {
            x[j] += y[j];
        }
    }

    private interface SumLoop {
        void add(float[] x, float[] e, int n, float[] first, float[] second);
    }

    private interface MapLoop {
        void apply(float[] x, float[] e, int n);
    }

    /** The memory of an array. */
    private record Memory(FloatBuffer buffer, int start, int length) {
        static Memory of(INDArray array) {
            FloatBuffer buffer = FlatArrays.floats(array);
            return new Memory(buffer, buffer.position(), Math.toIntExact(array.length()));
        }

        void read(int from, float[] to, int n) {
            buffer.get(start + from, to, 0, n);
        }

        void write(int from, float[] source, int n) {
            buffer.put(start + from, source, 0, n);
        }
    }

    private Sums sums(Memory x, Memory e, SumLoop loop) {
        Sums[] parts = new Sums[PARTS];
        inParts(x.length(), (part, from, to) -> parts[part] = sums(x, e, from, to, loop));
        double[] first = new double[channels];
        double[] second = new double[channels];
        for (Sums part : parts) {
            for (int c = 0; c < channels; c++) {
                first[c] += part.first()[c];
                second[c] += part.second()[c];
            }
        }
        return new Sums(first, second);
    }

    private Sums sums(Memory x, Memory e, int from, int to, SumLoop loop) {
        Sums total = new Sums(new double[channels], new double[channels]);
        float[] xs = new float[tile];
        float[] es = new float[tile];
        float[] first = new float[tile];
        float[] second = new float[tile];
        int pending = 0;
        for (int position = from; position < to; position += tile) {
            int n = Math.min(tile, to - position);
            x.read(position, xs, n);
            if (e != null) {
                e.read(position, es, n);
            }
            loop.add(xs, es, n, first, second);
            if (++pending == TILES_A_SUM) {
                drain(first, total.first());
                drain(second, total.second());
                pending = 0;
            }
        }
        drain(first, total.first());
        drain(second, total.second());
        return total;
    }

    private void map(Memory x, Memory e, Memory skip, Memory result, MapLoop loop) {
        inParts(x.length(), (part, from, to) -> {
            float[] xs = new float[tile];
            float[] es = new float[tile];
            for (int position = from; position < to; position += tile) {
                int n = Math.min(tile, to - position);
                x.read(position, xs, n);
                if (e != null) {
                    e.read(position, es, n);
                }
                loop.apply(xs, es, n);
                if (skip != null) {
                    skip.read(position, es, n);
                    add(es, n, xs);
                }
                result.write(position, xs, n);
            }
        });
    }

    private interface Part {
        void run(int part, int from, int to);
    }

    /** Cuts an array into {@link #PARTS} of whole tiles, some perhaps empty, which the threads share. */
    private void inParts(int length, Part body) {
        int tiles = (length + tile - 1) / tile;
        IntConsumer whole = part -> body.run(
                part,
                (int) ((long) tiles * part / PARTS) * tile,
                Math.min(length, (int) ((long) tiles * (part + 1) / PARTS) * tile));
        if (tiles < SHARED) {
            for (int part = 0; part < PARTS; part++) {
                whole.accept(part);
            }
        } else {
            team.run(PARTS, whole);
        }
    }

    private void drain(float[] tiledSums, double[] to) {
        for (int j = 0, c = 0; j < tile; j++) {
            to[c] += tiledSums[j];
            c = c + 1 == channels ? 0 : c + 1;
        }
        Arrays.fill(tiledSums, 0);
    }

    private float[] tiled(double[] perChannel) {
        float[] values = new float[tile];
        for (int j = 0, c = 0; j < tile; j++) {
            values[j] = (float) perChannel[c];
            c = c + 1 == channels ? 0 : c + 1;
        }
        return values;
    }
}

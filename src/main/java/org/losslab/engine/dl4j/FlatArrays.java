package org.losslab.engine.dl4j;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.function.IntToDoubleFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads and writes ND4J's arrays as the numbers that lie one after the other in memory. */
final class FlatArrays {

    private FlatArrays() {}

    /** The memory of a dense array of floats, from its first number on; writing to it writes to the array. */
    static FloatBuffer floats(INDArray array) {
        return array.data().asNioFloat();
    }

    /** A copy of the numbers of a dense array, in memory order. */
    static double[] values(INDArray array) {
        return values(array, Math.toIntExact(array.length()));
    }

    /** A copy of the first numbers of a dense array, in memory order. */
    static double[] values(INDArray array, int count) {
        double[] values = new double[count];
        if (array.dataType() == DataType.FLOAT) {
            float[] singles = new float[count];
            floats(array).get(singles);
            for (int i = 0; i < count; i++) {
                values[i] = singles[i];
            }
        } else {
            array.data().asNioDouble().get(values);
        }
        return values;
    }

    /** The numbers of a dense array where they are, by their place in memory. */
    static IntToDoubleFunction reader(INDArray array) {
        if (array.dataType() == DataType.FLOAT) {
            FloatBuffer singles = floats(array).slice();
            return singles::get;
        }
        DoubleBuffer doubles = array.data().asNioDouble().slice();
        return doubles::get;
    }

    /** Overwrites the first numbers of a dense array, in memory order. */
    static void fill(INDArray array, double[] values) {
        if (array.dataType() == DataType.FLOAT) {
            float[] singles = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                singles[i] = (float) values[i];
            }
            floats(array).put(singles);
        } else {
            array.data().asNioDouble().put(values);
        }
    }

    /** to ← to + x, number by number in memory order. */
    static void add(INDArray x, INDArray to) {
        Nd4j.getBlasWrapper().level1().axpy(x.length(), 1, x, to);
    }
}

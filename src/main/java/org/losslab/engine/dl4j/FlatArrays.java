package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
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
        double[] values = new double[Math.toIntExact(array.length())];
        if (array.dataType() == DataType.FLOAT) {
            FloatBuffer buffer = floats(array);
            int start = buffer.position();
            for (int i = 0; i < values.length; i++) {
                values[i] = buffer.get(start + i);
            }
        } else {
            array.data().asNioDouble().get(values);
        }
        return values;
    }

    /** A new array in row-major order, in the current workspace. */
    static INDArray create(double[] values, DataType type, long... shape) {
        INDArray array = Nd4j.createUninitialized(type, shape, 'c');
        if (type == DataType.FLOAT) {
            FloatBuffer buffer = floats(array);
            int start = buffer.position();
            for (int i = 0; i < values.length; i++) {
                buffer.put(start + i, (float) values[i]);
            }
        } else {
            array.data().asNioDouble().put(values);
        }
        return array;
    }
}

package org.losslab.engine.dl4j;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** One of ND4J's operations on given arrays, prepared once and executed at every step without an allocation. */
final class NativeOperation implements AutoCloseable {

    private final DynamicCustomOp operation;
    private final OpContext context = Nd4j.getExecutioner().buildContext();
    private List<INDArray> concerned = List.of();

    private NativeOperation(String name, int[] arguments) {
        operation = DynamicCustomOp.builder(name).build();
        context.setIArguments(IntStream.of(arguments).asLongStream().toArray());
    }

    static NativeOperation of(String name, int[] integerArguments) {
        return new NativeOperation(name, integerArguments);
    }

    NativeOperation inputs(INDArray... arrays) {
        context.setInputArrays(arrays);
        return this;
    }

    NativeOperation outputs(INDArray... arrays) {
        context.setOutputArrays(arrays);
        return this;
    }

    /** Remembers the arrays that it was prepared for, beside the one it is kept under. */
    NativeOperation concerning(List<INDArray> arrays) {
        concerned = arrays;
        return this;
    }

    /** Whether it was prepared for these very arrays; comparing their numbers would take longer than the operation. */
    boolean concerns(List<INDArray> arrays) {
        return IntStream.range(0, arrays.size()).allMatch(i -> arrays.get(i) == concerned.get(i));
    }

    void execute() {
        Nd4j.getExecutioner().exec(operation, context);
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

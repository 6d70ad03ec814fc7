package org.losslab.engine.dl4j;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The product of a dense layer. DL4J asks ND4J for it by rows, and ND4J then computes it by columns and copies it, which takes ten times
 * as long as the product; here it is left by columns.
 */
final class DenseProduct {

    private DenseProduct() {}

    /**
     * x W + b.
     *
     * @param input x, {@code [n, in]}
     * @param weight W, {@code [in, out]}
     * @param bias b, {@code [out]}; null for none
     * @return {@code [n, out]}, by columns
     */
    static INDArray of(INDArray input, INDArray weight, INDArray bias, LayerWorkspaceMgr workspaces) {
        INDArray product = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, weight.dataType(), new long[] {input.size(0), weight.size(1)}, 'f');
        Nd4j.gemm(input, weight, product, false, false, 1, 0);
        if (bias != null) {
            product.addiRowVector(bias);
        }
        return product;
    }
}

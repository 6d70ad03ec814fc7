package org.losslab.mixture.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.FeatureMap;

class LatticeRegionsTest {

    @Test
    void linearFeaturesGiveTheExactRegions() {
        Random random = new Random(3);
        double[][] weights = new double[7][3];
        double[][] functions = new double[7][4];
        for (int k = 0; k < 7; k++) {
            for (int j = 0; j < 3; j++) {
                weights[k][j] = random.nextGaussian();
            }
            functions[k] = new double[] {weights[k][0], weights[k][1], 0, weights[k][2]};
        }
        Surface surface = Surfaces.plane(90, 90, 0, 0, 2);
        FeatureLattice lattice = new FeatureLattice(surface, 4, FeatureMap.bias(2), 2, (point, x) -> {
            x[0] = point[0];
            x[1] = point[1];
        });
        short[] found =
                LatticeRegions.draw(lattice, weights, RegionImage.Shading.NONE).classes();
        short[] exact =
                LinearRegions.draw(surface, functions, RegionImage.Shading.NONE).classes();
        int different = 0;
        for (int i = 0; i < exact.length; i++) {
            different += found[i] == exact[i] ? 0 : 1;
        }
        assertThat(different).isLessThanOrEqualTo(2);
    }
}

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
        RegionImage found = LatticeRegions.draw(lattice, weights, RegionImage.Shading.NONE);
        RegionImage exact = LinearRegions.draw(surface, functions, RegionImage.Shading.NONE);
        int different = 0;
        int otherwiseLined = 0;
        int lined = 0;
        for (int i = 0; i < exact.classes().length; i++) {
            different += found.classes()[i] == exact.classes()[i] ? 0 : 1;
            int line = exact.edge()[i] & 255;
            lined += line > 0 ? 1 : 0;
            otherwiseLined += Math.abs(line - (found.edge()[i] & 255)) > 2 ? 1 : 0;
        }
        assertThat(different).isLessThanOrEqualTo(2);
        // Gaps in the lines would show at the borders of the lattice's cells.
        assertThat(lined).isGreaterThan(300);
        assertThat(otherwiseLined).isLessThanOrEqualTo(lined / 50);
    }
}

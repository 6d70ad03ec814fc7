package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In print colour, dash and marker each tell the losses and the splits apart, so that a grey copy loses nothing. */
class SeriesStyleTest {

    private static final List<SeriesStyle> SIX = Figures.sixCurves(5).series().stream()
            .map(series -> new SeriesStyle(series, FigureStyle.PAPER))
            .toList();

    @Test
    void theirColoursDiffer() {
        assertThat(SIX.stream().map(SeriesStyle::color)).doesNotHaveDuplicates();
    }

    @Test
    void theirDashesDiffer() {
        assertThat(SIX.stream().map(style -> Arrays.toString(style.dash()))).doesNotHaveDuplicates();
    }

    @Test
    void trainingLinesHaveMoreInkThanTestLines() {
        for (CurveSeries series : Figures.sixCurves(5).series()) {
            assertThat(ink(new SeriesStyle(series, FigureStyle.PAPER).dash()))
                    .as(series.name())
                    .isBetween(series.dashed() ? 0.3 : 0.75, series.dashed() ? 0.7 : 1.0);
        }
    }

    private static double ink(float[] dash) {
        double on = 0;
        double all = 0;
        for (int i = 0; i < dash.length; i++) {
            on += i % 2 == 0 ? dash[i] : 0;
            all += dash[i];
        }
        return dash.length == 0 ? 1 : on / all;
    }

    @Test
    void theirMarkersDiffer() {
        assertThat(SIX.stream()
                        .map(style -> style.marker().getClass().getSimpleName()
                                + style.marker().getBounds2D()
                                + style.markerFill().equals(FigureStyle.PAPER.background())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRunHasTheMarkersOfTheFirstAndOtherDashesAndColours(FigureTheme theme) {
        FigureStyle style = theme == FigureTheme.PRINT ? FigureStyle.PAPER : FigureStyle.screen(theme);
        for (CurveSeries series : Figures.sixCurves(5).series()) {
            SeriesStyle first = new SeriesStyle(series, style);
            SeriesStyle second = new SeriesStyle(series.withVariant(1), style);
            assertThat(outline(second.marker())).as(series.name()).isEqualTo(outline(first.marker()));
            assertThat(second.dash()).as(series.name()).isNotEqualTo(first.dash());
            assertThat(second.color()).as(series.name()).isNotEqualTo(first.color());
        }
    }

    private static List<String> outline(Shape shape) {
        List<String> corners = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            corners.add(path.currentSegment(at) + Arrays.toString(at));
        }
        return corners;
    }
}

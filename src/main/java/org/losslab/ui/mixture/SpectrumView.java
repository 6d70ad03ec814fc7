package org.losslab.ui.mixture;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.PictureKind;

/** The eigenvalues of MMᵀ as bars upwards, Kσ² as a line, and below each the direction's share of the least QL. */
final class SpectrumView {

    private static final double LEFT = 58;
    private static final double RIGHT = 16;
    private static final double TOP = 22;
    private static final double BOTTOM = 22;

    private final ThemeColors colors;
    private final Canvas canvas = new Canvas();
    private final Pane node = new Pane(canvas);
    private PanelSnapshot shown;

    SpectrumView(ThemeColors colors) {
        this.colors = colors;
        canvas.widthProperty().bind(node.widthProperty());
        canvas.heightProperty().bind(node.heightProperty());
        canvas.widthProperty().addListener((observable, before, after) -> draw());
        canvas.heightProperty().addListener((observable, before, after) -> draw());
    }

    Node node() {
        return node;
    }

    void show(PanelSnapshot snapshot) {
        shown = snapshot;
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        if (shown == null || width < 200 || height < 100) {
            return;
        }
        ClosedForms closed = shown.closed();
        int classes = closed.setting().classes();
        double variance = closed.setting().variance();
        double noise = classes * variance;
        double largest = Math.max(noise, closed.setting().geometry().eigenvalue(0)) * 1.08;
        double middle = TOP + (height - TOP - BOTTOM) * 0.64;
        double slot = (width - LEFT - RIGHT) / classes;
        double bar = Math.max(1, Math.min(46, slot * 0.7));
        double total = closed.ql().normalized();
        double largestShare = 1e-300;
        for (int k = 0; k < classes; k++) {
            largestShare = Math.max(largestShare, share(closed, k, total));
        }
        g.setFont(colors.font());
        g.setTextBaseline(VPos.CENTER);
        for (int k = 0; k < classes; k++) {
            double x = LEFT + (k + 0.5) * slot - bar / 2;
            double up = closed.setting().geometry().eigenvalue(k) / largest * (middle - TOP);
            g.setFill(colors.of(PictureKind.CE));
            g.fillRect(x, middle - up, bar, Math.max(1, up));
            double share = share(closed, k, total);
            double down = share / largestShare * (height - BOTTOM - middle - 6);
            g.setFill(colors.of(PictureKind.QL));
            g.fillRect(x, middle + 4, bar, Math.max(1, down));
            if (slot > 44) {
                g.setTextAlign(TextAlignment.CENTER);
                g.setFill(colors.muted());
                g.fillText(Texts.number(closed.setting().geometry().eigenvalue(k)), x + bar / 2, middle - up - 9);
                g.fillText(Texts.percent(share), x + bar / 2, height - BOTTOM / 2);
            }
        }
        double line = middle - noise / largest * (middle - TOP);
        g.setStroke(colors.ink());
        g.setLineWidth(1.2);
        g.setLineDashes(5, 4);
        g.strokeLine(LEFT, line, width - RIGHT, line);
        g.setLineDashes();
        g.setFill(colors.ink());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Texts.text("spectrum.noise", Texts.number(noise)), width - RIGHT, TOP / 2);
        g.setFill(colors.muted());
        g.fillText("λ", LEFT - 14, (TOP + middle) / 2);
        g.fillText(Texts.text("spectrum.share"), LEFT - 8, (middle + height - BOTTOM) / 2);
    }

    /** σ²/(Kσ² + λ_k) over the sum; at σ = 0 all of the loss lies in the directions without signal. */
    static double share(ClosedForms closed, int k, double total) {
        double classes = closed.setting().classes();
        double variance = closed.setting().variance();
        double eigenvalue = closed.setting().geometry().eigenvalue(k);
        double part = eigenvalue == 0 ? 1 / classes : variance / (classes * variance + eigenvalue);
        return total == 0 ? 0 : part / total;
    }
}

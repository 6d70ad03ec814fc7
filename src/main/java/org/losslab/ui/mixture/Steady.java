package org.losslab.ui.mixture;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/**
 * Holds a control that changes with every frame, a number or a slider's thumb. JavaFX lays out all that a control lies in whenever
 * the control changes; what lies around this is laid out anew only when the control needs more room than it has, or another height.
 */
final class Steady extends Region {

    /** A text gets its room in steps of so many pixels: one digit is a little wider than the next. */
    private static final double STEP = 6;

    private final Region content;
    private double heightTold = Double.NaN;

    Steady(Region content) {
        this.content = content;
        // So it is laid out by itself.
        content.setManaged(false);
        getChildren().add(content);
        if (content instanceof Labeled labeled) {
            labeled.textProperty().addListener(any -> {
                // Which forgets how large it was.
                content.requestLayout();
                if (outgrown()) {
                    requestLayout();
                }
            });
        }
        content.prefWidthProperty().addListener(any -> requestLayout());
        content.prefHeightProperty().addListener(any -> requestLayout());
        content.minWidthProperty().addListener(any -> requestLayout());
        content.needsLayoutProperty().addListener((observable, before, needed) -> {
            // What its parents do just now would not be done once more.
            if (!needed && outgrown()) {
                Platform.runLater(this::requestLayout);
            }
        });
    }

    /** Whether the content wants another size than its parents were told, which a region keeps until it asks for a new layout. */
    private boolean outgrown() {
        if (getContentBias() == Orientation.HORIZONTAL) {
            return !Double.isNaN(heightTold) && content.prefHeight(getWidth()) != heightTold;
        }
        double told = prefWidth(-1);
        double wanted = content.prefWidth(-1);
        boolean otherWidth = content instanceof Labeled ? wanted > told : wanted != told;
        return otherWidth || content.prefHeight(-1) != prefHeight(-1);
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    public double getBaselineOffset() {
        return content.getBaselineOffset();
    }

    @Override
    protected double computeMinWidth(double forHeight) {
        // What it was told to need, which may be of another text than the one of now.
        return content.getMinWidth() == USE_PREF_SIZE ? prefWidth(forHeight) : content.minWidth(forHeight);
    }

    @Override
    protected double computeMinHeight(double forWidth) {
        return content.minHeight(forWidth);
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        double wanted = content.prefWidth(forHeight);
        return content instanceof Labeled ? Math.ceil(wanted / STEP) * STEP : wanted;
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        heightTold = content.prefHeight(forWidth);
        return heightTold;
    }

    @Override
    protected double computeMaxWidth(double forHeight) {
        return Math.max(content.maxWidth(forHeight), prefWidth(forHeight));
    }

    @Override
    protected double computeMaxHeight(double forWidth) {
        return content.maxHeight(forWidth);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

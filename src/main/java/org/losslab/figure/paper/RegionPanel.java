package org.losslab.figure.paper;

/**
 * Decision regions.
 *
 * @param title below it
 */
public record RegionPanel(String title) implements Panel {

    RegionPanel withTitle(String other) {
        return new RegionPanel(other);
    }
}

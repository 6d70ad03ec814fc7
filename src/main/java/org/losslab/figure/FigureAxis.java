package org.losslab.figure;

/**
 * An axis of a figure.
 *
 * @param label its quantity and unit
 * @param scale how values lie along it
 */
public record FigureAxis(String label, Scale scale) {}

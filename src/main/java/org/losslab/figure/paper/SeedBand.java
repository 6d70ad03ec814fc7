package org.losslab.figure.paper;

/** What is drawn about the mean of runs that differ in the seed alone. */
public enum SeedBand {
    /** Every run has a curve of its own. */
    NONE,
    /** One standard deviation. */
    SD,
    /** One standard error of the mean. */
    SE,
    /** The 95 % confidence interval of the mean, by Student's t. */
    CI95,
    /** From the lowest to the highest. */
    MINMAX
}

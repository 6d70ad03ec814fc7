package org.losslab.figure.claims;

import java.util.Arrays;
import java.util.Optional;
import org.losslab.experiment.Experiment;

/** A figure of the paper, or a claim of its text that has experiments of its own. */
public enum PaperFigure {
    FIGURE_1("figure1"),
    FIGURE_2("figure2"),
    FIGURE_3("figure3"),
    W_LINEAR("w-linear"),
    W_HUGE("w-huge"),
    K_2("k2"),
    K_SWEEP("k-sweep");

    private final String prefix;

    PaperFigure(String prefix) {
        this.prefix = prefix;
    }

    /** The figure that an experiment is for, by its name: {@code figure1}, {@code figure1-small}, …; empty for others. */
    public static Optional<PaperFigure> of(Experiment experiment) {
        return Arrays.stream(values())
                .filter(figure -> experiment.name().equals(figure.prefix)
                        || experiment.name().startsWith(figure.prefix + "-"))
                .findFirst();
    }

    /** The name that its experiments' begin with. */
    public String key() {
        return prefix;
    }

    /** For people: "Figure 1". */
    public String title() {
        return ClaimText.get("figure." + prefix);
    }
}

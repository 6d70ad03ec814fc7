package org.losslab.loss;

/** The three losses. The key names a loss in files, on the command line and in style sheets. */
public enum LossKind {
    CROSS_ENTROPY("ce", "CE"),
    QUADRATIC("ql", "QL"),
    CORRECT_CLASS_QUADRATIC("ccql", "CCQL");

    private final String key;
    private final String shortName;

    LossKind(String key, String shortName) {
        this.key = key;
        this.shortName = shortName;
    }

    /** {@code ce}, {@code ql} or {@code ccql}: in files, on the command line, and as the colour key. */
    public String key() {
        return key;
    }

    /** The paper's abbreviation: CE, QL or CCQL. */
    public String shortName() {
        return shortName;
    }
}

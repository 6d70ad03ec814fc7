package org.losslab.figure.claims;

/** What comes of a claim. */
public enum Verdict {
    HOLDS("holds"),
    DOES_NOT_HOLD("does-not-hold"),
    /** The runs are too small, too short, on other data or not finished, so that they say nothing about it. */
    NOT_RUN("not-run-at-this-scale");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    /** In words, for people. */
    public String title() {
        return ClaimText.get("verdict." + key);
    }

    static Verdict of(boolean holds) {
        return holds ? HOLDS : DOES_NOT_HOLD;
    }
}

package org.losslab.ui;

/** Of JavaFX's beats those that are at least so far apart: what they move keeps its pace however many there are a second. */
public final class Every {

    /** About 120 a second, a frame of most screens and more than an eye tells apart. */
    public static final long FRAME_NANOS = 8_000_000;

    private final long nanos;
    private long last;
    private boolean begun;

    /** @param nanos from one to the next, at least */
    public Every(long nanos) {
        this.nanos = nanos;
    }

    /**
     * Whether this beat is one of them. The first is.
     *
     * @param now the beat's time, nanoseconds
     */
    public boolean isDue(long now) {
        boolean due = !begun || now - last >= nanos;
        if (due) {
            begun = true;
            last = now;
        }
        return due;
    }
}

package org.losslab.engine;

/**
 * Something that an engine could train on.
 *
 * @param id {@code cpu}, {@code cuda:0}, …
 * @param title the hardware's name and what matters of it
 * @param usable whether this engine can drive it now
 * @param reason why not, and what to do, in one line; empty if usable
 */
public record Device(String id, String title, boolean usable, String reason) {

    /** In a line: {@code TITLE: usable} or {@code TITLE: not usable: REASON}. */
    public String described() {
        return title + ": " + (usable ? "usable" : "not usable: " + reason);
    }

    public static Device usable(String id, String title) {
        return new Device(id, title, true, "");
    }

    public static Device unusable(String id, String title, String reason) {
        return new Device(id, title, false, reason);
    }
}

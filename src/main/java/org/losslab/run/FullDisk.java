package org.losslab.run;

/** What is done when the disk is full while a run is written. */
public interface FullDisk {

    /** Nothing: the writing fails. */
    FullDisk FAIL = new FullDisk() {
        @Override
        public boolean await(String message) {
            return false;
        }

        @Override
        public void written() {}
    };

    /**
     * Waits until it is worth trying once more.
     *
     * @param message what is to be told, in one line
     * @return false to give up
     */
    boolean await(String message);

    /** Told when what had to wait is written. */
    void written();
}

package org.losslab.run;

/**
 * A line of the list of runs.
 *
 * @param folder where it is
 * @param id the folder's name
 * @param name the experiment's name; empty if it cannot be read
 * @param state what it is doing; a run whose process is gone is {@link RunStatus.State#STOPPED}
 * @param epoch whole epochs done
 * @param epochs how many there are to be
 * @param started when it began, ISO-8601 in UTC
 * @param recorded whether it came with LossLab
 * @param locked whether a process is at it now
 * @param problem why it cannot be opened, in one line; empty if it can
 */
public record RunSummary(
        RunFolder folder,
        String id,
        String name,
        RunStatus.State state,
        int epoch,
        int epochs,
        String started,
        boolean recorded,
        boolean locked,
        String problem) {}

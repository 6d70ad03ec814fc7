/**
 * Many runs as one: a sweep.
 *
 * <p>A sweep is a folder: {@code sweep.json} (the experiment that everything is a variation of), {@code plan.jsonl} (a line for
 * each run: its id and what it sets), {@code runs/} (ordinary run folders) and {@code index.csv}. A run's id is made of its
 * content, so the same run is the same folder whatever sweep asks for it, and what is finished is never run twice.
 *
 * <p>The run folders are the truth. The index repeats what viewers need, so that ten thousand runs open with two files instead
 * of ten thousand: whoever begins, advances or ends a run appends a row, the last row of a run counts, and a lost index is made
 * again from the folders.
 *
 * <p>One process trains one run, wherever: started here by {@link org.losslab.sweep.LocalSweep}, or by SLURM as a task of a job
 * array that {@link org.losslab.sweep.SlurmSweep} submits and {@link org.losslab.sweep.SlurmQueue} tells of. Neither leaves a
 * process of ours behind.
 */
package org.losslab.sweep;

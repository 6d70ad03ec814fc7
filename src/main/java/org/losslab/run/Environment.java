package org.losslab.run;

import java.util.Map;

/**
 * What a run was made with and from: environment.json.
 *
 * @param engine the engine's id
 * @param device the device's id
 * @param deviceTitle the hardware's name
 * @param precision the arithmetic's key
 * @param versions of LossLab, the engine, Java and the operating system, by name
 * @param data the data set's name; several names behind one another where arms have data of their own
 * @param dataSha256 the hash of both splits; likewise
 * @param classes K by the arm's label
 * @param trainExamples the size of the training split by the arm's label
 * @param command what was typed, or that the window started it
 * @param started when the run began, ISO-8601 in UTC
 */
public record Environment(
        String engine,
        String device,
        String deviceTitle,
        String precision,
        Map<String, String> versions,
        String data,
        String dataSha256,
        Map<String, Integer> classes,
        Map<String, Integer> trainExamples,
        String command,
        String started) {

    public Environment {
        versions = Map.copyOf(versions);
        classes = Map.copyOf(classes);
        trainExamples = Map.copyOf(trainExamples);
    }
}

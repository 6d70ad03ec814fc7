package org.losslab.data;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A class choice applied to a source's classes.
 *
 * @param sourceLabels {@code [K]}, ascending: the source's label of each chosen class
 * @param names {@code [K]}, their names
 */
record ClassSelection(int[] sourceLabels, List<String> names) {

    /**
     * Applies a choice.
     *
     * @throws UserException if a name is unknown, or fewer than two classes or more than there are were asked for
     */
    static ClassSelection of(ClassChoice choice, ClassNames available) {
        int[] labels = labels(choice, available);
        if (labels.length < 2) {
            throw new UserException("at least 2 classes are needed, but the choice has " + labels.length
                    + (labels.length == 0 ? "" : " (" + available.classes().get(labels[0]) + ")")
                    + ": name more classes");
        }
        return new ClassSelection(
                labels, Arrays.stream(labels).mapToObj(available.classes()::get).toList());
    }

    /** The new label 0..K−1 of each of the source's labels, −1 for those that were not chosen. */
    int[] relabelling(int sourceClasses) {
        int[] relabelled = new int[sourceClasses];
        Arrays.fill(relabelled, -1);
        for (int label = 0; label < sourceLabels.length; label++) {
            relabelled[sourceLabels[label]] = label;
        }
        return relabelled;
    }

    private static int[] labels(ClassChoice choice, ClassNames available) {
        if (choice instanceof ClassChoice.Random random) {
            return draw(random, available.count());
        }
        if (choice instanceof ClassChoice.Named named) {
            return indices(named.names(), available.classes(), "class").stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        if (choice instanceof ClassChoice.Superclasses chosen) {
            if (available.superclasses().isEmpty()) {
                throw new UserException("this data has no superclasses: choose all, random or named classes");
            }
            Set<Integer> superclasses = indices(chosen.names(), available.superclasses(), "superclass");
            return IntStream.range(0, available.count())
                    .filter(label ->
                            superclasses.contains(available.superclassOf().get(label)))
                    .toArray();
        }
        return IntStream.range(0, available.count()).toArray();
    }

    /** The first K of a partial Fisher–Yates shuffle, in ascending order. */
    private static int[] draw(ClassChoice.Random choice, int available) {
        if (choice.count() > available) {
            throw new UserException(
                    "cannot draw " + choice.count() + " classes from " + available + ": choose at most " + available);
        }
        SplittableRandom random = RandomStream.CLASS_CHOICE.at(choice.seed(), 0, 0);
        int[] labels = IntStream.range(0, available).toArray();
        for (int i = 0; i < choice.count(); i++) {
            int j = random.nextInt(i, available);
            int drawn = labels[j];
            labels[j] = labels[i];
            labels[i] = drawn;
        }
        return Arrays.stream(labels, 0, choice.count()).sorted().toArray();
    }

    private static Set<Integer> indices(List<String> names, List<String> known, String kind) {
        Set<Integer> indices = new TreeSet<>();
        for (String name : names) {
            int index = known.indexOf(name);
            if (index < 0) {
                throw new UserException("unknown " + kind + " '" + name + "': " + suggestion(name, known));
            }
            indices.add(index);
        }
        return indices;
    }

    private static String suggestion(String name, List<String> known) {
        List<String> near = NearMatches.of(name, known);
        if (!near.isEmpty()) {
            return "did you mean " + near.stream().collect(Collectors.joining(", ")) + "?";
        }
        return known.size() <= 20
                ? "possible: " + String.join(", ", known)
                : "there are " + known.size() + ", from " + known.get(0) + " to " + known.get(known.size() - 1);
    }
}

package org.losslab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An axis of a figure.
 *
 * @param label its quantity and unit
 * @param scale how values lie along it
 * @param whole whether nothing lies between whole numbers
 * @param names what the values 1, 2, … stand for; empty where they are numbers
 */
public record FigureAxis(String label, Scale scale, boolean whole, List<String> names) {

    public FigureAxis {
        names = names == null ? List.of() : List.copyOf(names);
    }

    /** An axis of numbers. */
    public FigureAxis(String label, Scale scale) {
        this(label, scale, false, List.of());
    }

    /** Of counts: a tick stands at whole numbers only. */
    public static FigureAxis ofCounts(String label) {
        return new FigureAxis(label, Scale.LINEAR, true, List.of());
    }

    /** Of names, which stand at 1, 2, …. */
    public static FigureAxis ofNames(String label, List<String> names) {
        return new FigureAxis(label, Scale.LINEAR, true, names);
    }

    /** With another label, and another scale unless it has names. */
    public FigureAxis with(String newLabel, Scale newScale) {
        return new FigureAxis(newLabel, names.isEmpty() ? newScale : scale, whole, names);
    }

    /** What a value stands for; empty where it is a number. */
    public Optional<String> name(double value) {
        int index = (int) Math.rint(value) - 1;
        boolean one = index >= 0 && index < names.size() && Math.abs(value - 1 - index) < 1e-9;
        return one ? Optional.of(names.get(index)) : Optional.empty();
    }

    /** The label, and where there are names, which number is which. */
    public String legend() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add((i + 1) + " = " + names.get(i));
        }
        return all.isEmpty() ? label : label + " (" + String.join(", ", all) + ")";
    }
}

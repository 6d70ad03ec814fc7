package org.losslab.ui.training;

import org.losslab.data.ClassChoice;
import org.losslab.data.ClassNames;
import org.losslab.data.DataSource;

/** The number of classes K that a choice makes, before anything is loaded. */
final class KOf {

    private KOf() {}

    static int choice(DataSource data, ClassChoice choice) {
        if (choice instanceof ClassChoice.Random random) {
            return random.count();
        }
        if (choice instanceof ClassChoice.Named named) {
            return named.names().size();
        }
        if (choice instanceof ClassChoice.Superclasses chosen) {
            ClassNames names = ClassNames.of(data);
            return chosen.names().stream()
                    .mapToInt(name -> names.classesOf(name).size())
                    .sum();
        }
        return data.availableClasses();
    }
}

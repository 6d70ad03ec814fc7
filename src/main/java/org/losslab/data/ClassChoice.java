package org.losslab.data;

import java.util.List;

/** Which classes of a source are used; labels are renumbered 0..K−1 in the order of the source. */
public sealed interface ClassChoice {

    /** Every class. */
    ClassChoice ALL = new All();

    /** The paper's 25 mammals: aquatic, small and medium-sized mammals, large carnivores, large omnivores and herbivores. */
    ClassChoice MAMMALS = new Superclasses(List.of(
            "aquatic_mammals",
            "small_mammals",
            "medium_mammals",
            "large_carnivores",
            "large_omnivores_and_herbivores"));

    /** Every class of the source. */
    record All() implements ClassChoice {}

    /**
     * Classes drawn without replacement.
     *
     * @param count K ≥ 2
     * @param seed of the draw, apart from the seed of a run
     */
    record Random(int count, long seed) implements ClassChoice {
        public Random {
            Ranges.check("classes.count", count, 2, 1000);
        }
    }

    /** Classes by name, at least two. */
    record Named(List<String> names) implements ClassChoice {
        public Named {
            names = List.copyOf(names);
        }
    }

    /** Every class of these superclasses, by name. */
    record Superclasses(List<String> names) implements ClassChoice {
        public Superclasses {
            names = List.copyOf(names);
        }
    }
}

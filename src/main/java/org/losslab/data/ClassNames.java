package org.losslab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The classes that a source has to choose from, known without loading an example.
 *
 * @param classes the names in the order of the source's labels
 * @param superclasses the names of the superclasses, empty if the source has none
 * @param superclassOf {@code [classes]}, each class's index into {@code superclasses}; empty if there are none
 */
public record ClassNames(List<String> classes, List<String> superclasses, List<Integer> superclassOf) {

    /** The official names of CIFAR-100: a superclass, then its five classes. */
    private static final String CIFAR_100_HIERARCHY = """
            aquatic_mammals beaver dolphin otter seal whale
            fish aquarium_fish flatfish ray shark trout
            flowers orchid poppy rose sunflower tulip
            food_containers bottle bowl can cup plate
            fruit_and_vegetables apple mushroom orange pear sweet_pepper
            household_electrical_devices clock keyboard lamp telephone television
            household_furniture bed chair couch table wardrobe
            insects bee beetle butterfly caterpillar cockroach
            large_carnivores bear leopard lion tiger wolf
            large_man-made_outdoor_things bridge castle house road skyscraper
            large_natural_outdoor_scenes cloud forest mountain plain sea
            large_omnivores_and_herbivores camel cattle chimpanzee elephant kangaroo
            medium_mammals fox porcupine possum raccoon skunk
            non-insect_invertebrates crab lobster snail spider worm
            people baby boy girl man woman
            reptiles crocodile dinosaur lizard snake turtle
            small_mammals hamster mouse rabbit shrew squirrel
            trees maple_tree oak_tree palm_tree pine_tree willow_tree
            vehicles_1 bicycle bus motorcycle pickup_truck train
            vehicles_2 lawn_mower rocket streetcar tank tractor
            """;

    /** The superclasses of the synthetic images; their classes are numbered 1..5. */
    private static final List<String> SYNTHETIC_FAMILIES = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon");

    /** The 100 classes and 20 superclasses of CIFAR-100, both in the official (alphabetical) order. */
    public static final ClassNames CIFAR_100 = cifar100();

    /** The 20 families of 5 of the synthetic images. */
    public static final ClassNames SYNTHETIC_IMAGES = synthetic();

    public ClassNames {
        classes = List.copyOf(classes);
        superclasses = List.copyOf(superclasses);
        superclassOf = List.copyOf(superclassOf);
        if (superclassOf.size() != (superclasses.isEmpty() ? 0 : classes.size())) {
            throw new IllegalArgumentException("each class needs one superclass, or none has any");
        }
    }

    /** The classes of a source; an archive of CIFAR-100 may name them otherwise, which only loading shows. */
    public static ClassNames of(DataSource source) {
        if (source instanceof DataSource.Mixture mixture) {
            return new ClassNames(
                    IntStream.rangeClosed(1, mixture.classes())
                            .mapToObj(label -> "class-" + label)
                            .toList(),
                    List.of(),
                    List.of());
        }
        return source instanceof DataSource.Cifar100 ? CIFAR_100 : SYNTHETIC_IMAGES;
    }

    /** K of a choice, by the names that the source officially has; nothing is loaded. */
    public static int count(DataSource source, ClassChoice choice) {
        if (choice instanceof ClassChoice.Random random) {
            return random.count();
        }
        if (choice instanceof ClassChoice.Named named) {
            return named.names().size();
        }
        if (choice instanceof ClassChoice.Superclasses chosen) {
            ClassNames names = of(source);
            return chosen.names().stream()
                    .mapToInt(name -> names.classesOf(name).size())
                    .sum();
        }
        return source.availableClasses();
    }

    /** How many classes there are. */
    public int count() {
        return classes.size();
    }

    /** The names of the classes of a superclass, in the order of their labels. */
    public List<String> classesOf(String superclass) {
        int index = superclasses.indexOf(superclass);
        return IntStream.range(0, superclassOf.size())
                .filter(label -> superclassOf.get(label) == index)
                .mapToObj(classes::get)
                .toList();
    }

    private static ClassNames cifar100() {
        List<String> superclasses = new ArrayList<>();
        Map<String, Integer> superclassOf = new TreeMap<>();
        for (String line : CIFAR_100_HIERARCHY.lines().toList()) {
            List<String> names = Arrays.asList(line.split(" ", -1));
            names.subList(1, names.size()).forEach(name -> superclassOf.put(name, superclasses.size()));
            superclasses.add(names.get(0));
        }
        return new ClassNames(List.copyOf(superclassOf.keySet()), superclasses, List.copyOf(superclassOf.values()));
    }

    private static ClassNames synthetic() {
        List<String> classes = new ArrayList<>();
        List<Integer> superclassOf = new ArrayList<>();
        for (int family = 0; family < SYNTHETIC_FAMILIES.size(); family++) {
            for (int member = 1; member <= 5; member++) {
                classes.add(SYNTHETIC_FAMILIES.get(family) + "-" + member);
                superclassOf.add(family);
            }
        }
        return new ClassNames(classes, SYNTHETIC_FAMILIES, superclassOf);
    }
}

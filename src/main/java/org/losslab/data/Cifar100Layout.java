package org.losslab.data;

/**
 * How many records the files of CIFAR-100 have: 1 coarse label byte, 1 fine label byte, 3072 pixel bytes each.
 *
 * @param trainRecords in {@code train.bin}
 * @param testRecords in {@code test.bin}
 */
record Cifar100Layout(int trainRecords, int testRecords) {

    static final Cifar100Layout OFFICIAL = new Cifar100Layout(50_000, 10_000);

    static final int FINE_CLASSES = 100;
    static final int COARSE_CLASSES = 20;
    static final ExampleShape SHAPE = new ExampleShape(3, 32, 32);
    static final int RECORD = 2 + 3072;

    static final String TRAIN = "train.bin";
    static final String TEST = "test.bin";
    static final String FINE_NAMES = "fine_label_names.txt";
    static final String COARSE_NAMES = "coarse_label_names.txt";
}

package org.losslab.data;

import java.util.List;

/**
 * Data that is ready to train on: K classes relabelled 0..K−1.
 *
 * @param name what it is, for people ("CIFAR-100, 10 random classes")
 * @param classNames the names of the K classes, in label order
 * @param train the training split
 * @param test the test split
 * @param normalization from the training split alone
 * @param sha256 hash of both splits, in hexadecimal: equal data has an equal hash
 */
public record Dataset(
        String name,
        List<String> classNames,
        LabelledData train,
        LabelledData test,
        Normalization normalization,
        String sha256) {

    public Dataset {
        classNames = List.copyOf(classNames);
    }

    public int classes() {
        return classNames.size();
    }

    public ExampleShape shape() {
        return train.features().shape();
    }

    /** The same classes with other splits; its normalization is that of the new training split. */
    public Dataset withSplits(LabelledData newTrain, LabelledData newTest) {
        Normalization fresh =
                newTrain.features() instanceof Features.Images images ? Normalization.of(images) : normalization;
        return new Dataset(name, classNames, newTrain, newTest, fresh, DataHash.of(newTrain, newTest));
    }
}

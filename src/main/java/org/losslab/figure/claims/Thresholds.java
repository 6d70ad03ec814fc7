package org.losslab.figure.claims;

/** What the claims are judged by: fixed before the first run was trained, and not to be moved after one. */
final class Thresholds {

    /** "About 100 % train accuracy" is at least this, by the full pass in evaluation mode. */
    static final double FULL_TRAIN_ACCURACY = 0.99;

    /** "Above", "best", "lower", "slower" is by more than this, as a difference of accuracies. */
    static final double ACCURACY_MARGIN = 0.01;

    /** "Close to 1" is at least this normalized loss. */
    static final double CLOSE_TO_ONE = 0.8;

    /** "Clearly lower" is by more than this, as a difference of normalized losses. */
    static final double LOSS_MARGIN = 0.1;

    /** The paper's bound on QL's test accuracy with 100 classes. */
    static final double QL_TEST_BOUND = 0.20;

    /** The paper's bound on CCQL's train accuracy with 100 classes. */
    static final double CCQL_TRAIN_BOUND = 0.90;

    /** "About 65 %" is within {@link #ABOUT} of this. */
    static final double CCQL_TEST = 0.65;

    static final double ABOUT = 0.05;

    /** "Random guessing" is at most this many times 1/K. */
    static final double GUESSING_FACTOR = 1.5;

    /** "All ones" is an objective within this share of (K − 1)/2, which all-ones outputs have for every w. */
    static final double ALL_ONES_SHARE = 0.1;

    /** "Falls disproportionately": QL's accuracy over CE's is at 100 classes lower than at 10 by more than this. */
    static final double RATIO_MARGIN = 0.1;

    private Thresholds() {}
}

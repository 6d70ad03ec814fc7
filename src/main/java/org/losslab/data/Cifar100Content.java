package org.losslab.data;

/**
 * What was read of CIFAR-100.
 *
 * @param names of all classes, as the archive gives them
 * @param selection the chosen ones
 * @param train their training examples, in the order of the file
 * @param test their test examples, likewise
 */
record Cifar100Content(ClassNames names, ClassSelection selection, LabelledData train, LabelledData test) {}

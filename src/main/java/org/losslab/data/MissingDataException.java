package org.losslab.data;

/** CIFAR-100 was asked for and is nowhere to be found; it can be downloaded by {@link Cifar100Download}. */
public final class MissingDataException extends UserException {

    private static final long serialVersionUID = 1L;

    MissingDataException() {
        super("CIFAR-100 was not found: pass --data FILE, set " + Cifar100Location.VARIABLE + ", or download "
                + Cifar100Download.ADDRESS + " to " + Cifar100Location.downloadTarget());
    }
}

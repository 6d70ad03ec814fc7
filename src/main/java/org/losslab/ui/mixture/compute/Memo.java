package org.losslab.ui.mixture.compute;

import java.util.Objects;
import java.util.function.Supplier;

/** The last result and what it was made from. Safe for several threads. */
final class Memo<K, V> {

    private K key;
    private V value;

    /** The last result if the key is the same, else a new one. */
    synchronized V get(K wanted, Supplier<V> make) {
        if (value == null || !Objects.equals(key, wanted)) {
            value = make.get();
            key = wanted;
        }
        return value;
    }

    /** Keeps it no longer. */
    synchronized void forget() {
        key = null;
        value = null;
    }
}

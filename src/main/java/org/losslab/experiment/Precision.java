package org.losslab.experiment;

/** The arithmetic of a training. Engines without one say so before anything starts. */
public enum Precision {
    /** 32-bit floating point throughout. */
    FP32("fp32"),
    /** 32-bit floating point with TensorFloat-32 products, on GPUs that have them. */
    TF32("tf32"),
    /** bfloat16 products by automatic casting, 32-bit parameters. */
    BF16("bf16");

    private final String key;

    Precision(String key) {
        this.key = key;
    }

    /** The name in files and on the command line. */
    public String key() {
        return key;
    }
}

package org.losslab.run;

import java.util.Map;
import org.losslab.data.Tensor;

/**
 * All that a training needs to go on.
 *
 * @param progress how far it was
 * @param tensors of the arms that still train, by {@code <label>/<name>}
 */
public record Checkpoint(Progress progress, Map<String, Tensor> tensors) {}

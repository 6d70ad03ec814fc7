package org.losslab.ui.mixture;

import java.util.List;
import java.util.Locale;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;
import org.losslab.ui.mixture.compute.PictureKind;
import org.losslab.ui.why.Why;

/** What there is to say about a picture's loss: its value, and whose gradient is left at the classifier that is shown. */
final class PictureWhy {

    private final PictureKind kind;
    private PanelSnapshot of;
    private Why last;

    PictureWhy(PictureKind kind) {
        this.kind = kind;
        last = withoutNumbers();
    }

    private Why withoutNumbers() {
        return Why.of("picture." + kind.name());
    }

    /** At a snapshot; without numbers where there is none. */
    @SuppressWarnings("ReferenceEquality")
    Why at(PanelSnapshot snapshot) {
        if (snapshot == null) {
            return withoutNumbers();
        }
        if (snapshot != of) {
            of = snapshot;
            last = snapshot.pictures().stream()
                    .filter(picture -> picture.kind() == kind)
                    .findFirst()
                    .map(picture -> of(snapshot, picture))
                    .orElse(last);
        }
        return last;
    }

    private Why of(PanelSnapshot snapshot, Picture picture) {
        String key = "picture." + kind.name();
        return kind == PictureKind.BAYES
                ? Why.of(key)
                : new Why(
                        key,
                        "",
                        List.of(numbers(snapshot.request().state(), picture.loss())),
                        GradientShares.overSamples(snapshot));
    }

    private String numbers(MixtureState state, double normalized) {
        int classes = state.centres().classes();
        double reference = kind.loss(state.weight()).reference(classes);
        String zero =
                switch (kind) {
                    case CE -> "\\log " + classes;
                    case CCQL -> "(1+" + latex(state.weight()) + ")/2";
                    default -> "1/2";
                };
        return String.format(
                Locale.ROOT,
                "L_{%s}=%s,\\qquad\\frac{L_{%s}}{L(0)}=\\frac{%s}{%s}=%s",
                kind.name(),
                latex(normalized * reference),
                kind.name(),
                latex(normalized * reference),
                zero,
                latex(normalized));
    }

    private static String latex(double value) {
        String text =
                Texts.number(value).replace('−', '-').replace("∞", "\\infty").replace("–", "-");
        return text.contains("e") ? text.replaceFirst("e(.*)", "\\\\cdot 10^{$1}") : text;
    }
}

package isocentre.cli;

import isocentre.effects.Replay;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.PublishedCycle.Figure;
import isocentre.statistics.Interval;
import java.util.Locale;
import java.util.Optional;

/// The figures of a published cycle in words.
final class CycleFigures {
    private CycleFigures() {}

    /// What was counted: `1,467 of 2,553`, `about 350 of 398`, `182`; empty without a count.
    static String counted(Figure figure) {
        if (figure.numerator().isEmpty()) {
            return "";
        }
        String about = figure.numeratorBasis().equals(Optional.of(Basis.COMPUTED)) ? "about " : "";
        String of = figure.denominator().isEmpty()
                ? ""
                : String.format(Locale.ROOT, " of %,.0f", figure.denominator().getAsDouble());
        return about + String.format(Locale.ROOT, "%,.0f", figure.numerator().getAsDouble()) + of;
    }

    /// The percentage with its interval, or as printed where there are no counts.
    static String share(Figure figure) {
        Optional<Interval> share = Replay.share(figure).map(interval -> interval.times(100));
        if (share.isPresent()) {
            Interval of = share.get();
            return String.format(Locale.ROOT, "%.1f%% (%.1f to %.1f)", of.estimate(), of.lower(), of.upper());
        }
        return figure.printed().isEmpty() ? "" : figure.printed() + "% (as printed)";
    }

    static String words(Replay.BeforeAfter answer) {
        return answer.before().what() + ": " + one(answer.before()) + " in "
                + answer.before().period() + ", " + one(answer.after()) + " in "
                + answer.after().period() + difference(answer);
    }

    static String difference(Replay.BeforeAfter answer) {
        return answer.difference()
                .map(of -> of.times(100))
                .map(of -> String.format(
                        Locale.ROOT,
                        "; difference %+.1f points (%+.1f to %+.1f)",
                        of.estimate(),
                        of.lower(),
                        of.upper()))
                .orElse("");
    }

    private static String one(Figure figure) {
        String share = share(figure);
        return share.isEmpty() ? counted(figure) : share;
    }
}

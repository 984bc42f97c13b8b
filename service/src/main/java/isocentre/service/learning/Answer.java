package isocentre.service.learning;

import isocentre.effects.Balancing;
import isocentre.effects.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an analysis found on a data version, in the words in which it is kept and shown.
///
/// @param told whether anything could be told
/// @param sentence the answer, or why there is none
/// @param value, lower, upper, p of the headline, on the scale of the analysis; 0 where nothing could be told
/// @param more other figures in words
/// @param balancing indicators named beforehand, and what became of them
/// @param months of the place itself, before and after
public record Answer(
        boolean told,
        boolean found,
        String sentence,
        double value,
        double lower,
        double upper,
        double p,
        String method,
        List<String> more,
        List<String> assumptions,
        List<String> unknown,
        List<Watched> balancing,
        List<Counts> months) {

    /// A balancing indicator.
    public record Watched(String indicator, String verdict, String words) {}

    /// What was counted in a month.
    ///
    /// @param month `2024-10`
    public record Counts(String month, double numerator, double denominator) {}

    static Answer of(Effect effect, List<Balancing> balancing, List<Counts> months) {
        List<Watched> watched = balancing.stream().map(Answer::watched).toList();
        return switch (effect) {
            case Effect.Measured measured ->
                new Answer(
                        true,
                        measured.headline().found(),
                        measured.sentence(),
                        measured.headline().value(),
                        measured.headline().interval().lower(),
                        measured.headline().interval().upper(),
                        measured.headline().p(),
                        measured.method(),
                        measured.more().stream()
                                .map(one -> one.of() + ": " + one.words())
                                .toList(),
                        measured.assumptions(),
                        measured.unknown(),
                        watched,
                        months);
            case Effect.Charted charted ->
                new Answer(
                        true,
                        charted.moved(),
                        charted.sentence(),
                        charted.rebase().shift(),
                        0,
                        0,
                        0,
                        "SPC with a planned rebase",
                        List.of(),
                        charted.assumptions(),
                        charted.unknown(),
                        watched,
                        months);
            case Effect.TooLittle little ->
                new Answer(
                        false,
                        false,
                        little.reason() + " " + little.remedy(),
                        0,
                        0,
                        0,
                        0,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        watched,
                        months);
        };
    }

    private static Watched watched(Balancing one) {
        String words = one.effect()
                .measured()
                .map(effect -> effect.headline().words() + adjusted(one.adjusted()))
                .orElse("");
        return new Watched(one.indicator(), one.verdict().words(), words);
    }

    private static String adjusted(Optional<Double> p) {
        return p.map(value -> String.format(Locale.ROOT, "; p with the number of indicators allowed for %.3f", value))
                .orElse("");
    }
}

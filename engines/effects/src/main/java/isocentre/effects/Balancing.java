package isocentre.effects;

import isocentre.statistics.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether a change moved anything that nobody meant to move: the same reckoning on indicators named beforehand.
///
/// With several indicators, chance alone moves one of them more often. `adjusted` allows for that (Holm,
/// Scandinavian Journal of Statistics 1979;6:65): the probability that any of them moves so far by chance. A
/// harm that stands out by itself but not after this is still told, as one to watch: to miss a harm is worse
/// than to look once too often.
public record Balancing(String indicator, Effect effect, Optional<Double> adjusted, Verdict verdict) {
    private static final double LEVEL = 0.05;

    /// What is to be told of a balancing indicator.
    public enum Verdict {
        WORSE("moved the wrong way"),
        WATCH("may have moved the wrong way: watch it"),
        BETTER("moved the right way"),
        MOVED("moved; neither way is better in itself"),
        NOTHING_SEEN("no move can be told from chance, which does not prove that there is none"),
        UNKNOWN("too little to tell");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// An indicator named beforehand, and what became of it.
    public record Watched(String indicator, Direction better, Effect effect) {}

    /// Judges all of them together, in the order given.
    public static List<Balancing> judge(List<Watched> watched) {
        List<Watched> byP = watched.stream()
                .filter(one -> one.effect().measured().isPresent())
                .sorted(Comparator.comparingDouble(Balancing::p))
                .toList();
        double[] adjusted = new double[byP.size()];
        double greatest = 0;
        for (int i = 0; i < adjusted.length; i++) {
            greatest = Math.max(greatest, Math.min(1, (adjusted.length - i) * p(byP.get(i))));
            adjusted[i] = greatest;
        }
        List<Balancing> judged = new ArrayList<>();
        for (Watched one : watched) {
            int place = byP.indexOf(one);
            judged.add(
                    place < 0
                            ? new Balancing(one.indicator(), one.effect(), Optional.empty(), Verdict.UNKNOWN)
                            : new Balancing(
                                    one.indicator(),
                                    one.effect(),
                                    Optional.of(adjusted[place]),
                                    verdict(one, adjusted[place])));
        }
        return List.copyOf(judged);
    }

    private static double p(Watched one) {
        return one.effect().measured().map(effect -> effect.headline().p()).orElse(1.0);
    }

    private static Verdict verdict(Watched one, double adjusted) {
        double effect = one.effect()
                .measured()
                .map(measured -> measured.headline().value())
                .orElse(0.0);
        boolean stands = adjusted < LEVEL;
        return switch (one.better()) {
            case NEITHER -> stands ? Verdict.MOVED : Verdict.NOTHING_SEEN;
            case UP, DOWN -> {
                boolean good = one.better() == Direction.UP ? effect > 0 : effect < 0;
                if (stands) {
                    yield good ? Verdict.BETTER : Verdict.WORSE;
                }
                yield !good && p(one) < LEVEL ? Verdict.WATCH : Verdict.NOTHING_SEEN;
            }
        };
    }
}

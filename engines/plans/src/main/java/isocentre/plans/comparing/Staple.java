package isocentre.plans.comparing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The estimate of [Consensus]: who drew a place tells how likely it belongs to the thing, and that in turn how well
/// each draws, until nothing changes.
final class Staple {
    /// Where Warfield lets both begin.
    private static final double START = 0.99999;

    private static final double SETTLED = 1e-12;
    private static final int MOST_ROUNDS = 5000;

    private final long[] members;
    private final double[] volumes;
    private final double[] chances;
    private final double prior;
    private final double[] sensitivity;
    private final double[] specificity;

    /// @param shares volume of each combination of drawers, nobody's too
    /// @param prior the chance before looking
    Staple(SortedMap<Long, Double> shares, int drawers, double prior) {
        this.members = shares.keySet().stream().mapToLong(m -> m).toArray();
        this.volumes = shares.values().stream().mapToDouble(v -> v).toArray();
        this.chances = new double[members.length];
        this.prior = prior;
        this.sensitivity = new double[drawers];
        this.specificity = new double[drawers];
        Arrays.fill(sensitivity, START);
        Arrays.fill(specificity, START);
    }

    /// @return rounds
    int settle() {
        double all = Arrays.stream(volumes).sum();
        double change = 1;
        int rounds = 0;
        while (change > SETTLED && rounds < MOST_ROUNDS) {
            double inside = 0;
            for (int k = 0; k < members.length; k++) {
                chances[k] = chance(members[k]);
                inside += chances[k] * volumes[k];
            }
            change = 0;
            for (int i = 0; i < sensitivity.length; i++) {
                change = Math.max(change, judge(i, inside, all));
            }
            rounds++;
        }
        return rounds;
    }

    private double judge(int drawer, double inside, double all) {
        double found = 0;
        double left = 0;
        for (int k = 0; k < members.length; k++) {
            if ((members[k] >> drawer & 1) != 0) {
                found += chances[k] * volumes[k];
            } else {
                left += (1 - chances[k]) * volumes[k];
            }
        }
        double p = inside > 0 ? found / inside : 0;
        double q = all > inside ? left / (all - inside) : 0;
        double change = Math.max(Math.abs(p - sensitivity[drawer]), Math.abs(q - specificity[drawer]));
        sensitivity[drawer] = p;
        specificity[drawer] = q;
        return change;
    }

    /// The chance that a place belongs to the thing; by logarithms, lest many drawers underflow.
    private double chance(long drawn) {
        double yes = Math.log(prior);
        double no = Math.log1p(-prior);
        for (int i = 0; i < sensitivity.length; i++) {
            boolean drew = (drawn >> i & 1) != 0;
            yes += Math.log(drew ? sensitivity[i] : 1 - sensitivity[i]);
            no += Math.log(drew ? 1 - specificity[i] : specificity[i]);
        }
        return yes == no ? 0.5 : 1 / (1 + Math.exp(no - yes));
    }

    /// The combinations with a chance of at least one half.
    Set<Long> agreed() {
        return IntStream.range(0, members.length)
                .filter(k -> members[k] != 0 && chances[k] >= 0.5)
                .mapToObj(k -> members[k])
                .collect(Collectors.toSet());
    }

    List<Consensus.Drawer> drawers() {
        return IntStream.range(0, sensitivity.length)
                .mapToObj(i -> new Consensus.Drawer(sensitivity[i], specificity[i]))
                .toList();
    }
}

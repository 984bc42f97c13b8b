package isocentre.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Things to choose among, each with its weight.
record Weighted<T>(List<T> items, double[] cumulative) {

    static <T> Weighted<T> of(List<T> items, ToDoubleFunction<T> weight) {
        double[] cumulative = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += weight.applyAsDouble(items.get(i));
            cumulative[i] = sum;
        }
        return new Weighted<>(List.copyOf(items), cumulative);
    }

    static <T> Weighted<T> of(Map<T, Double> weights) {
        return of(new ArrayList<>(weights.keySet()), item -> weights.getOrDefault(item, 0.0));
    }

    T pick(Dice dice) {
        double at = dice.next() * cumulative[cumulative.length - 1];
        for (int i = 0; i < cumulative.length; i++) {
            if (at < cumulative[i]) {
                return items.get(i);
            }
        }
        return items.getLast();
    }
}

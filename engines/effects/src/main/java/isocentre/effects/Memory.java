package isocentre.effects;

import java.util.random.RandomGenerator;

/// Chance as a series has it: normal deviations of a standard deviation, of which a part is carried into the
/// next month.
///
/// @param deviation of a month of weight 1
/// @param kept 0 to 1
record Memory(double deviation, double kept) {

    double[] draw(int months, RandomGenerator random) {
        double[] drawn = new double[months];
        double state = random.nextGaussian();
        for (int t = 0; t < months; t++) {
            state = t == 0 ? state : kept * state + Math.sqrt(1 - kept * kept) * random.nextGaussian();
            drawn[t] = deviation * state;
        }
        return drawn;
    }
}

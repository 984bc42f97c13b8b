package isocentre.plans.radiobiology;

/// The normal distribution.
final class Normal {
    private Normal() {}

    /// The share below a number of standard deviations: by Simpson's rule to 1e-10.
    static double below(double t) {
        double far = Math.clamp(t, -8, 8);
        int steps = 2 * (int) Math.ceil(Math.abs(far) * 64) + 2;
        double width = far / steps;
        double sum = density(0) + density(far);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density(i * width);
        }
        return Math.clamp(0.5 + sum * width / 3, 0, 1);
    }

    private static double density(double t) {
        return Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
    }
}

package isocentre.statistics;

import org.jspecify.annotations.Nullable;

/// Finds the special-cause points of one run between rebases.
final class Signals {
    private static final int RUN = 7;

    private final double[] values;
    private final ProcessLimits limits;

    Signals(double[] values, ProcessLimits limits) {
        this.values = values;
        this.limits = limits;
    }

    /// The first rule that the point breaks, or null for common cause.
    @Nullable
    Signal at(int i) {
        if (values[i] > limits.upper()) {
            return Signal.ABOVE_LIMIT;
        }
        if (values[i] < limits.lower()) {
            return Signal.BELOW_LIMIT;
        }
        int trend = trend(i);
        if (trend != 0) {
            return trend > 0 ? Signal.RISING : Signal.FALLING;
        }
        if (near(i) != 0 && twoOfThree(i)) {
            return near(i) > 0 ? Signal.NEAR_UPPER : Signal.NEAR_LOWER;
        }
        int side = run(i);
        return side == 0 ? null : side > 0 ? Signal.RUN_ABOVE : Signal.RUN_BELOW;
    }

    private int side(int i) {
        return (int) Math.signum(values[i] - limits.mean());
    }

    /// Between the near limit and the limit, on the side of the sign; 0 elsewhere.
    private int near(int i) {
        boolean outside = values[i] > limits.upper() || values[i] < limits.lower();
        boolean near = values[i] > limits.nearUpper() || values[i] < limits.nearLower();
        return near && !outside ? side(i) : 0;
    }

    /// Some three neighbours with this point are all on its side of the mean, two of them near the limit.
    private boolean twoOfThree(int i) {
        for (int start = Math.max(limits.from(), i - 2); start <= i && start + 3 <= limits.to(); start++) {
            int near = 0;
            int sameSide = 0;
            for (int j = start; j < start + 3; j++) {
                near += near(j) == side(i) ? 1 : 0;
                sameSide += side(j) == side(i) ? 1 : 0;
            }
            if (near >= 2 && sameSide == 3) {
                return true;
            }
        }
        return false;
    }

    /// The sign of the 7 rising or falling points that this one is part of, or 0.
    private int trend(int i) {
        for (int start = Math.max(limits.from(), i - RUN + 1); start <= i && start + RUN <= limits.to(); start++) {
            int sum = 0;
            for (int j = start + 1; j < start + RUN; j++) {
                sum += (int) Math.signum(values[j] - values[j - 1]);
            }
            if (Math.abs(sum) == RUN - 1) {
                return Integer.signum(sum);
            }
        }
        return 0;
    }

    /// The side of the 7 points on one side of the mean that this one is part of, or 0.
    private int run(int i) {
        for (int start = Math.max(limits.from(), i - RUN + 1); start <= i && start + RUN <= limits.to(); start++) {
            int sum = 0;
            for (int j = start; j < start + RUN; j++) {
                sum += side(j);
            }
            if (Math.abs(sum) == RUN) {
                return Integer.signum(sum);
            }
        }
        return 0;
    }
}

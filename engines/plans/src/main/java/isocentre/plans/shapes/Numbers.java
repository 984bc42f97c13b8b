package isocentre.plans.shapes;

import java.util.Arrays;

/// A list of numbers that grows, four at a time.
final class Numbers {
    private double[] values = new double[64];
    private int size;

    void add(double a, double b, double c, double d) {
        if (size + 4 > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[size++] = a;
        values[size++] = b;
        values[size++] = c;
        values[size++] = d;
    }

    double[] array() {
        return Arrays.copyOf(values, size);
    }
}

package isocentre.plans.gamma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The cells around a cell, nearest first.
///
/// @param x, y, z how many cells away
/// @param near square of the distance that a point of the one keeps from the other at least, mm²
record Neighbours(int[] x, int[] y, int[] z, double[] near) {

    /// All within a radius, mm.
    static Neighbours within(CellDoses cells, double radius) {
        double thin = Double.POSITIVE_INFINITY;
        for (int k = 0; k < cells.frames; k++) {
            thin = Math.min(thin, cells.thickness(k));
        }
        int nx = (int) Math.min(cells.columns, Math.ceil(radius / cells.width));
        int ny = (int) Math.min(cells.rows, Math.ceil(radius / cells.height));
        int nz = (int) Math.min(cells.frames, Math.ceil(radius / thin));
        List<double[]> all = new ArrayList<>();
        for (int k = -nz; k <= nz; k++) {
            for (int j = -ny; j <= ny; j++) {
                for (int i = -nx; i <= nx; i++) {
                    double square = square(i, cells.width) + square(j, cells.height) + square(k, thin);
                    if (square < radius * radius) {
                        all.add(new double[] {i, j, k, square, Math.abs(i) + Math.abs(j) + Math.abs(k)});
                    }
                }
            }
        }
        all.sort(Comparator.<double[]>comparingDouble(one -> one[3]).thenComparingDouble(one -> one[4]));
        return new Neighbours(
                all.stream().mapToInt(one -> (int) one[0]).toArray(),
                all.stream().mapToInt(one -> (int) one[1]).toArray(),
                all.stream().mapToInt(one -> (int) one[2]).toArray(),
                all.stream().mapToDouble(one -> one[3]).toArray());
    }

    private static double square(int cells, double size) {
        double gap = Math.max(0, Math.abs(cells) - 1) * size;
        return gap * gap;
    }

    int size() {
        return near.length;
    }
}

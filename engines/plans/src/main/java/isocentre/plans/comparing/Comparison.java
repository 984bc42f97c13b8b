package isocentre.plans.comparing;

import isocentre.plans.dicom.Issue;
import isocentre.plans.geometry.Vector;
import isocentre.plans.shapes.Solid;
import isocentre.plans.shapes.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a test region differs from a reference region.
///
/// ```java
/// Comparison comparison = Comparison.of(Solid.of(expert, spacing), Solid.of(trainee, spacing), 2);
/// comparison.overlap().ifPresent(overlap -> show(overlap.dice(), overlap.miss()));
/// ```
///
/// @param overlap empty if neither has a volume, or their planes lie in different directions
/// @param distances empty if one has no volume
/// @param path of the reference, that the test lacks; empty as the overlap is
/// @param tolerance mm: for surface Dice and added path
/// @param issues of both
public record Comparison(
        Solid reference,
        Solid test,
        Optional<Overlap> overlap,
        Optional<SurfaceDistances> distances,
        Optional<AddedPath> path,
        double tolerance,
        List<Issue> issues) {
    private static final double HD95 = 0.95;

    public Comparison {
        issues = List.copyOf(issues);
    }

    /// @param tolerance mm, not negative
    public static Comparison of(Solid reference, Solid test, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("a tolerance of " + tolerance + " mm");
        }
        boolean something = !reference.isEmpty() || !test.isEmpty();
        boolean oneWay = something && Overlap.comparable(reference, test);
        return new Comparison(
                reference,
                test,
                oneWay ? Optional.of(Overlap.of(reference, test)) : Optional.empty(),
                reference.isEmpty() || test.isEmpty()
                        ? Optional.empty()
                        : Optional.of(SurfaceDistances.between(Surface.of(reference), Surface.of(test))),
                oneWay ? Optional.of(AddedPath.of(reference, test, tolerance)) : Optional.empty(),
                tolerance,
                Stream.concat(reference.issues().stream(), test.issues().stream())
                        .toList());
    }

    /// From the reference's centroid to the test's, patient coordinates, mm; empty if one has no volume.
    public Optional<Vector> shift() {
        return reference.isEmpty() || test.isEmpty()
                ? Optional.empty()
                : Optional.of(test.centroid().minus(reference.centroid()));
    }

    /// All of it by name, always the same names in the same order.
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("ReferenceVolume[cc]", reference.volume()));
        figures.add(Figure.of("TestVolume[cc]", test.volume()));
        String empty = reference.isEmpty()
                ? test.isEmpty() ? "neither has a volume" : "the reference has no volume"
                : test.isEmpty() ? "the test has no volume" : "their planes lie in different directions";
        figures.add(overlap.map(of -> Figure.of("Dice", of.dice())).orElse(Figure.none("Dice", empty)));
        figures.add(overlap.map(of -> Figure.of("JCI", of.jaccard())).orElse(Figure.none("JCI", empty)));
        figures.add(overlap.filter(of -> of.reference() > 0)
                .map(of -> Figure.of("GMI", of.miss()))
                .orElse(Figure.none("GMI", empty)));
        figures.add(overlap.filter(of -> of.test() > 0)
                .map(of -> Figure.of("DI", of.discordance()))
                .orElse(Figure.none("DI", empty)));
        surface(figures, empty);
        String apl = "APL" + words(tolerance) + "[mm]";
        figures.add(path.map(of -> Figure.of(apl, of.added())).orElse(Figure.none(apl, empty)));
        centroids(figures, empty);
        return figures;
    }

    private void surface(List<Figure> figures, String empty) {
        String dice = "SurfaceDice" + words(tolerance);
        if (distances.isPresent()) {
            SurfaceDistances of = distances.get();
            figures.add(Figure.of(dice, of.surfaceDice(tolerance)));
            figures.add(Figure.of("HD[mm]", of.hausdorff()));
            figures.add(Figure.of("HD95[mm]", of.hausdorff(HD95)));
            figures.add(Figure.of("MeanSurfaceDistance[mm]", of.mean()));
        } else {
            // Two of nothing agree on nothing; with one of them empty, no surface is near the other's.
            figures.add(reference.isEmpty() && test.isEmpty() ? Figure.none(dice, empty) : Figure.of(dice, 0));
            for (String name : List.of("HD[mm]", "HD95[mm]", "MeanSurfaceDistance[mm]")) {
                figures.add(Figure.none(name, empty));
            }
        }
    }

    private void centroids(List<Figure> figures, String empty) {
        Optional<Vector> shift = shift();
        figures.add(shift.map(by -> Figure.of("CentroidShift[mm]", by.length()))
                .orElse(Figure.none("CentroidShift[mm]", empty)));
        figures.add(shift.map(by -> Figure.of("ShiftLeft[mm]", by.x())).orElse(Figure.none("ShiftLeft[mm]", empty)));
        figures.add(shift.map(by -> Figure.of("ShiftBack[mm]", by.y())).orElse(Figure.none("ShiftBack[mm]", empty)));
        figures.add(shift.map(by -> Figure.of("ShiftHead[mm]", by.z())).orElse(Figure.none("ShiftHead[mm]", empty)));
    }

    private static String words(double tolerance) {
        return String.format(
                Locale.ROOT,
                "%smm",
                java.math.BigDecimal.valueOf(tolerance).stripTrailingZeros().toPlainString());
    }
}

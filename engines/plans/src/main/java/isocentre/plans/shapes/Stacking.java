package isocentre.plans.shapes;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.Contour;
import isocentre.plans.structures.Roi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Builds a [Solid] from the contours of a region.
final class Stacking {
    /// Contours are of one stack if their normals differ by less than 2.6 degrees (cosine).
    private static final double ONE_STACK = 0.999;

    /// Planes further apart than this many times the usual spacing have nothing between them.
    private static final double GAP = 1.5;

    private final Roi roi;
    private final OptionalDouble usual;
    private final List<Issue> issues = new ArrayList<>();

    Stacking(Roi roi, OptionalDouble usual) {
        this.roi = roi;
        this.usual = usual;
    }

    Solid solid() {
        List<Contour> closed =
                roi.contours().stream().filter(Contour::enclosesArea).toList();
        if (closed.isEmpty()) {
            tell(
                    Severity.LOSS,
                    roi.contours().isEmpty() ? "it has no contours" : "none of its contours encloses an area",
                    "it has no volume and no dose-volume histogram");
            return new Solid(Axes.TRANSVERSE, List.of(), issues);
        }
        Axes axes = Axes.across(commonNormal(closed));
        List<Contour> stacked = closed.stream()
                .filter(contour -> Math.abs(contour.areaVector().unit().dot(axes.normal())) > ONE_STACK)
                .toList();
        if (stacked.size() < closed.size()) {
            tell(
                    Severity.LOSS,
                    closed.size() - stacked.size() + " of its contours lie in planes of another direction",
                    "they are left out");
        }
        return new Solid(axes, slabs(planes(stacked, axes)), issues);
    }

    /// The direction across the planes that most area lies in.
    private static Vector commonNormal(List<Contour> contours) {
        Vector largest = contours.stream()
                .map(Contour::areaVector)
                .max(Comparator.comparingDouble(Vector::length))
                .orElseThrow()
                .unit();
        Vector sum = Vector.ZERO;
        for (Contour contour : contours) {
            Vector area = contour.areaVector();
            if (Math.abs(area.dot(largest)) > ONE_STACK * area.length()) {
                sum = sum.plus(area.dot(largest) < 0 ? area.times(-1) : area);
            }
        }
        return sum.unit();
    }

    private record Plane(double offset, Area area) {}

    /// The area in each plane that holds contours, ascending.
    private List<Plane> planes(List<Contour> contours, Axes axes) {
        TreeMap<Double, List<double[]>> rings = new TreeMap<>();
        contours.stream()
                .sorted(Comparator.comparingDouble(contour -> contour.middle().dot(axes.normal())))
                .forEach(contour -> {
                    double offset = contour.middle().dot(axes.normal());
                    Double near = rings.floorKey(offset);
                    boolean same = near != null && offset - near <= PlaneSpacing.ONE_PLANE;
                    rings.computeIfAbsent(same ? near : offset, any -> new ArrayList<>())
                            .add(ring(contour, axes));
                });
        List<Plane> planes = new ArrayList<>();
        rings.forEach((offset, some) -> {
            Area area = Area.of(some);
            if (area.area() > 0) {
                planes.add(new Plane(offset, area));
            } else {
                tell(
                        Severity.LOSS,
                        String.format(Locale.ROOT, "its contours at %.2f mm cancel each other out", offset),
                        "nothing is left of that plane");
            }
        });
        return planes;
    }

    private static double[] ring(Contour contour, Axes axes) {
        double[] ring = new double[2 * contour.size()];
        boolean transverse = axes.equals(Axes.TRANSVERSE);
        for (int i = 0; i < contour.size(); i++) {
            ring[2 * i] = transverse ? contour.x(i) : contour.point(i).dot(axes.x());
            ring[2 * i + 1] = transverse ? contour.y(i) : contour.point(i).dot(axes.y());
        }
        return ring;
    }

    private List<Section> slabs(List<Plane> planes) {
        double[] offsets = planes.stream().mapToDouble(Plane::offset).toArray();
        OptionalDouble spacing = spacing(offsets);
        if (offsets.length == 0 || spacing.isEmpty()) {
            if (offsets.length == 1) {
                tell(
                        Severity.LOSS,
                        "it has contours in one plane only, and no region of the set says how far planes lie apart",
                        "it has no volume and no dose-volume histogram");
            }
            return List.of();
        }
        double cap = spacing.getAsDouble() / 2;
        List<Section> sections = new ArrayList<>();
        int gaps = 0;
        for (int i = 0; i < offsets.length; i++) {
            double below = i == 0 ? Double.POSITIVE_INFINITY : offsets[i] - offsets[i - 1];
            double above = i + 1 == offsets.length ? Double.POSITIVE_INFINITY : offsets[i + 1] - offsets[i];
            boolean gap = above > GAP * 2 * cap;
            gaps += gap && i + 1 < offsets.length ? 1 : 0;
            double lower = below > GAP * 2 * cap
                    ? offsets[i] - cap
                    : sections.getLast().upper();
            double upper = gap ? offsets[i] + cap : (offsets[i] + offsets[i + 1]) / 2;
            sections.add(new Section(offsets[i], lower, upper, planes.get(i).area()));
        }
        if (gaps > 0) {
            tell(
                    Severity.DOUBT,
                    String.format(
                            Locale.ROOT,
                            "%d of its planes lie more than 1.5 times the usual %.2f mm from the next",
                            gaps,
                            2 * cap),
                    "nothing is assumed between them: if planes are missing, the volume is too small");
        }
        return sections;
    }

    /// How far planes usually lie apart: what the region's own planes say where they agree, else no more than the
    /// set says.
    private OptionalDouble spacing(double[] offsets) {
        double[] between = new double[Math.max(0, offsets.length - 1)];
        for (int i = 0; i < between.length; i++) {
            between[i] = offsets[i + 1] - offsets[i];
        }
        Arrays.sort(between);
        if (between.length > 0) {
            double own = between[(between.length - 1) / 2];
            boolean agree = between.length > 1 && between[between.length - 1] <= GAP * between[0];
            return OptionalDouble.of(agree ? own : Math.min(own, usual.orElse(own)));
        }
        if (offsets.length == 1 && usual.isPresent()) {
            tell(
                    Severity.DOUBT,
                    "it has contours in one plane only",
                    String.format(
                            Locale.ROOT,
                            "it is taken to be %.2f mm thick, as planes of the set lie apart",
                            usual.getAsDouble()));
        }
        return usual;
    }

    private void tell(Severity severity, String what, String consequence) {
        issues.add(new Issue(severity, "ROI " + roi.number() + " '" + roi.name() + "'", what, consequence));
    }
}

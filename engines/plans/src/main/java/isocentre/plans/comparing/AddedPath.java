package isocentre.plans.comparing;

import isocentre.plans.shapes.Area;
import isocentre.plans.shapes.Outline;
import isocentre.plans.shapes.Section;
import isocentre.plans.shapes.Solid;

/// The added path length: how much outline someone who starts from the test would have to draw to get the reference
/// (Vaassen 2020), mm. A stretch of the reference's outline counts if it lies further than the tolerance from the
/// test's outline in its plane; where the test has none there, all of it.
///
/// @param added mm
/// @param whole length of all outlines of the reference, mm
public record AddedPath(double added, double whole) {
    /// mm: a piece that crosses the limit is halved down to this.
    private static final double STEP = 0.05;

    static AddedPath of(Solid reference, Solid test, double tolerance) {
        Walk walk = new Walk(tolerance);
        for (Section section : reference.sections()) {
            Area other = test.at(section.offset());
            Outline outline = new Outline(other);
            section.area().edges((x0, y0, x1, y1) -> walk.along(outline, x0, y0, x1, y1));
        }
        return new AddedPath(walk.added, walk.whole);
    }

    private static final class Walk {
        private final double tolerance;
        private double added;
        private double whole;

        Walk(double tolerance) {
            this.tolerance = tolerance + 1e-6;
        }

        void along(Outline outline, double x0, double y0, double x1, double y1) {
            double length = Math.hypot(x1 - x0, y1 - y0);
            whole += length;
            halve(outline, x0, y0, x1, y1, length);
        }

        /// The distance changes by no more than the way: a piece that is far enough from the limit is settled whole.
        private void halve(Outline outline, double x0, double y0, double x1, double y1, double length) {
            double mx = (x0 + x1) / 2;
            double my = (y0 + y1) / 2;
            double distance = outline.distance(mx, my);
            if (length > STEP && Math.abs(distance - tolerance) < length / 2) {
                halve(outline, x0, y0, mx, my, length / 2);
                halve(outline, mx, my, x1, y1, length / 2);
            } else if (distance > tolerance) {
                added += length;
            }
        }
    }
}

package isocentre.plans.shapes;

import isocentre.plans.dicom.Issue;
import isocentre.plans.geometry.Vector;
import isocentre.plans.shapes.Area.Bounds;
import isocentre.plans.structures.Roi;
import java.util.List;
import java.util.OptionalDouble;

/// A region of interest as a stack of exact plane areas.
///
/// @param sections ascending; each slab ends where the next begins, or there is a gap. Empty if nothing has a
///     volume
/// @param issues what had to be assumed or left out to get from contours to a solid
public record Solid(Axes axes, List<Section> sections, List<Issue> issues) {
    public Solid {
        sections = List.copyOf(sections);
        issues = List.copyOf(issues);
    }

    /// Builds the solid of a region.
    ///
    /// @param usualSpacing between planes in the structure set: used where the region has too few planes to tell,
    /// and
    ///     then only. See [PlaneSpacing#of]
    public static Solid of(Roi roi, OptionalDouble usualSpacing) {
        return new Stacking(roi, usualSpacing).solid();
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /// In cm³, of the slab model: each plane's area times its slab's thickness.
    public double volume() {
        return sections.stream()
                        .mapToDouble(section -> section.area().area() * section.thickness())
                        .sum()
                / 1000;
    }

    /// The centroid, of the slab model, as a point of the patient; of an empty solid it is not a number.
    public Vector centroid() {
        double sum = 0;
        double x = 0;
        double y = 0;
        double offset = 0;
        for (Section section : sections) {
            double volume = section.area().area() * section.thickness();
            Area.Point middle = section.area().centroid();
            sum += volume;
            x += volume * middle.x();
            y += volume * middle.y();
            offset += volume * (section.lower() + section.upper()) / 2;
        }
        return axes.point(x / sum, y / sum, offset / sum);
    }

    /// What lies in the plane at an offset, of the slab model; nothing outside the slabs.
    public Area at(double offset) {
        return sections.stream()
                .filter(section -> section.lower() <= offset && offset < section.upper())
                .findFirst()
                .map(Section::area)
                .orElse(Area.of(List.of()));
    }

    /// Around all sections, in the plane.
    public Bounds bounds() {
        return sections.stream().map(section -> section.area().bounds()).reduce(Bounds.NONE, Bounds::around);
    }

    /// Whether the slabs of a section and the next touch, so that the solid goes on between their planes.
    public boolean joined(int section) {
        return section + 1 < sections.size()
                && sections.get(section + 1).lower() == sections.get(section).upper();
    }
}

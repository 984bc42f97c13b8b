package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.shapes.Area;
import isocentre.plans.shapes.Axes;
import isocentre.plans.shapes.Between;
import isocentre.plans.shapes.Section;
import isocentre.plans.shapes.Solid;
import java.util.List;
import java.util.Optional;

/// How much of everything in a dose grid, inside the patient or not, gets at least which dose. Measured once,
/// when first asked for, as one box between the centres of the outermost voxels.
public final class GridVolumes {
    private final DoseGrid grid;
    private Optional<Dvh> curve = Optional.empty();

    public GridVolumes(DoseGrid grid) {
        this.grid = grid;
    }

    /// Volume that gets at least a dose, cm³.
    public synchronized double atLeast(double dose) {
        if (curve.isEmpty()) {
            curve = new RegionTally(grid, box()).curve(Between.SLAB).dvh();
        }
        return curve.map(dvh -> dvh.volumeAtLeast(dose)).orElse(0.0);
    }

    private Solid box() {
        GridGeometry geometry = grid.geometry();
        Axes axes = new Axes(
                geometry.orientation().row(),
                geometry.orientation().column(),
                geometry.orientation().normal());
        double x = geometry.origin().dot(axes.x());
        double y = geometry.origin().dot(axes.y());
        double right = x + (geometry.columns() - 1) * geometry.columnSpacing();
        double high = y + (geometry.rows() - 1) * geometry.rowSpacing();
        Area area = Area.of(List.of(new double[] {x, y, right, y, right, high, x, high}));
        double origin = geometry.origin().dot(axes.normal());
        double lower = origin + geometry.frameOffset(0);
        double upper = origin + geometry.frameOffset(geometry.frames() - 1);
        List<Section> sections = area.isEmpty() || upper == lower
                ? List.of()
                : List.of(new Section((lower + upper) / 2, lower, upper, area));
        return new Solid(axes, sections, List.of());
    }
}

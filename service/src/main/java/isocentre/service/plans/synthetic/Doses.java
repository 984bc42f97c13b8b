package isocentre.service.plans.synthetic;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.DoseType;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.dose.SummationType;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The dose of the plan: invented, not calculated.
final class Doses {
    private static final int COLUMNS = 84;
    private static final int ROWS = 56;
    private static final double SPACING = 4;

    private Doses() {}

    static Dose of(SyntheticSet set, Instance instance) {
        Anatomy anatomy = Anatomy.of(set.number());
        GridGeometry geometry = new GridGeometry(
                new Vector(-166, -110, Anatomy.FIRST),
                Orientation.TRANSVERSE,
                SPACING,
                SPACING,
                COLUMNS,
                ROWS,
                IntStream.range(0, Anatomy.SLICES)
                        .mapToDouble(frame -> Anatomy.SPACING * frame)
                        .toArray());
        float[] values = new float[COLUMNS * ROWS * Anatomy.SLICES];
        double conformity = 9 + set.system().ordinal() * 1.5 + set.number() % 4;
        for (int i = 0; i < values.length; i++) {
            Vector centre = geometry.centre(i % COLUMNS, i / COLUMNS % ROWS, i / COLUMNS / ROWS);
            values[i] = (float) anatomy.dose(centre, set.prescribed(), conformity);
        }
        return new Dose(
                instance,
                Optional.of(new DoseGrid(geometry, values)),
                DoseUnits.GY,
                DoseType.PHYSICAL,
                SummationType.PLAN,
                "SYNTHETIC",
                Optional.empty(),
                List.of("IMAGE"),
                List.of(new Dose.ReferencedPlan(set.uid(11), OptionalInt.empty(), List.of(), List.of())),
                Optional.empty(),
                List.of(),
                List.of());
    }
}

package isocentre.plans.planning;

import isocentre.plans.geometry.Vector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The state of a beam at one moment. A file states at a control point only what has changed; here every control
/// point is whole: what it does not state is carried forward from the one before.
///
/// @param energy Nominal Beam Energy, MV or MeV (MeV per nucleon for ions)
/// @param doseRate Dose Rate Set, MU per minute
/// @param gantryAngle degrees, as are the other angles
/// @param gantryRotation on the way to the next control point: `CW`, `CC`, `NONE`; empty where never stated
/// @param isocentre patient coordinates, mm
/// @param positions jaw and leaf positions by device kind (`ASYMX`, `MLCX`), mm at the isocentre: first all of bank
///     1, then all of bank 2
/// @param weight Cumulative Meterset Weight
/// @param spots of a scanned ion beam
public record ControlPoint(
        int index,
        OptionalDouble energy,
        OptionalDouble doseRate,
        OptionalDouble gantryAngle,
        String gantryRotation,
        OptionalDouble collimatorAngle,
        OptionalDouble couchAngle,
        Optional<Vector> isocentre,
        OptionalDouble surfaceDistance,
        Map<String, List<Double>> positions,
        OptionalDouble weight,
        Optional<Spots> spots) {
    public ControlPoint {
        positions = Map.copyOf(positions);
    }

    /// Scan spots: positions at the isocentre plane (mm) and their meterset weights.
    ///
    /// @param xs along the gantry's x axis
    /// @param ys along its y axis
    public record Spots(List<Double> xs, List<Double> ys, List<Double> weights, String tune, int paintings) {
        public Spots {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
            weights = List.copyOf(weights);
        }
    }
}

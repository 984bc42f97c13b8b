package isocentre.plans.planning;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Reads the control points of a beam, each made whole from the one before.
final class ControlPointReader {
    private static final Tag POINTS = Dictionary.tag("ControlPointSequence");
    private static final Tag ION_POINTS = Dictionary.tag("IonControlPointSequence");
    private static final Tag INDEX = Dictionary.tag("ControlPointIndex");
    private static final Tag ENERGY = Dictionary.tag("NominalBeamEnergy");
    private static final Tag DOSE_RATE = Dictionary.tag("DoseRateSet");
    private static final Tag GANTRY = Dictionary.tag("GantryAngle");
    private static final Tag GANTRY_ROTATION = Dictionary.tag("GantryRotationDirection");
    private static final Tag COLLIMATOR = Dictionary.tag("BeamLimitingDeviceAngle");
    private static final Tag COUCH = Dictionary.tag("PatientSupportAngle");
    private static final Tag ISOCENTRE = Dictionary.tag("IsocenterPosition");
    private static final Tag SURFACE_DISTANCE = Dictionary.tag("SourceToSurfaceDistance");
    private static final Tag POSITIONS = Dictionary.tag("BeamLimitingDevicePositionSequence");
    private static final Tag DEVICE = Dictionary.tag("RTBeamLimitingDeviceType");
    private static final Tag LEAVES = Dictionary.tag("LeafJawPositions");
    private static final Tag WEIGHT = Dictionary.tag("CumulativeMetersetWeight");
    private static final Tag SPOT_COUNT = Dictionary.tag("NumberOfScanSpotPositions");
    private static final Tag SPOT_POSITIONS = Dictionary.tag("ScanSpotPositionMap");
    private static final Tag SPOT_WEIGHTS = Dictionary.tag("ScanSpotMetersetWeights");
    private static final Tag SPOT_TUNE = Dictionary.tag("ScanSpotTuneID");
    private static final Tag PAINTINGS = Dictionary.tag("NumberOfPaintings");

    private final boolean ion;

    ControlPointReader(boolean ion) {
        this.ion = ion;
    }

    List<ControlPoint> read(Place beam) {
        List<ControlPoint> points = new ArrayList<>();
        ControlPoint before = new ControlPoint(
                -1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                OptionalDouble.empty(),
                Optional.empty());
        for (Place item : beam.items(ion ? ION_POINTS : POINTS)) {
            before = point(item, before);
            points.add(before);
        }
        return points;
    }

    private ControlPoint point(Place item, ControlPoint before) {
        String rotation = item.text(GANTRY_ROTATION);
        return new ControlPoint(
                item.integer(INDEX).orElse(before.index() + 1),
                stated(item, ENERGY, before.energy()),
                stated(item, DOSE_RATE, before.doseRate()),
                stated(item, GANTRY, before.gantryAngle()),
                rotation.isEmpty() ? before.gantryRotation() : rotation,
                stated(item, COLLIMATOR, before.collimatorAngle()),
                stated(item, COUCH, before.couchAngle()),
                item.point(ISOCENTRE).or(before::isocentre),
                stated(item, SURFACE_DISTANCE, before.surfaceDistance()),
                positions(item, before.positions()),
                stated(item, WEIGHT, before.weight()),
                spots(item).or(before::spots));
    }

    private static OptionalDouble stated(Place item, Tag tag, OptionalDouble before) {
        OptionalDouble here = item.number(tag);
        return here.isPresent() ? here : before;
    }

    private static Map<String, List<Double>> positions(Place item, Map<String, List<Double>> before) {
        List<Place> stated = item.items(POSITIONS);
        if (stated.isEmpty()) {
            return before;
        }
        Map<String, List<Double>> positions = new HashMap<>(before);
        for (Place device : stated) {
            double[] leaves = device.numbers(LEAVES);
            if (!device.text(DEVICE).isEmpty() && Arrays.stream(leaves).allMatch(Double::isFinite)) {
                positions.put(device.text(DEVICE), Arrays.stream(leaves).boxed().toList());
            }
        }
        return positions;
    }

    private static Optional<ControlPoint.Spots> spots(Place item) {
        double[] map = item.numbers(SPOT_POSITIONS);
        if (map.length == 0) {
            return Optional.empty();
        }
        double[] weights = item.numbers(SPOT_WEIGHTS);
        int count = item.integer(SPOT_COUNT).orElse(map.length / 2);
        if (count < 0 || map.length != 2L * count || weights.length != count) {
            item.loss(SPOT_POSITIONS, "positions, weights and number of the spots do not agree", "they are left out");
            return Optional.empty();
        }
        return Optional.of(new ControlPoint.Spots(
                IntStream.range(0, count).mapToObj(i -> map[2 * i]).toList(),
                IntStream.range(0, count).mapToObj(i -> map[2 * i + 1]).toList(),
                Arrays.stream(weights).boxed().toList(),
                item.text(SPOT_TUNE),
                item.integer(PAINTINGS).orElse(1)));
    }
}

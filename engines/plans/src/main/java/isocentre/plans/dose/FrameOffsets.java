package isocentre.plans.dose;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Where the frames of a dose lie along their normal: Grid Frame Offset Vector, in both of its forms (PS3.3
/// C.8.8.3.2).
final class FrameOffsets {
    private static final Tag OFFSETS = Dictionary.tag("GridFrameOffsetVector");
    private static final Tag THICKNESS = Dictionary.tag("SliceThickness");
    private static final double SAME = 0.01;
    private static final String LEFT_OUT = "the dose grid is left out";

    private final Vector origin;
    private final Orientation orientation;
    private final double[] ascending;
    private final int[] order;

    private FrameOffsets(Vector origin, Orientation orientation, double[] offsets) {
        this.origin = origin;
        this.orientation = orientation;
        this.order = IntStream.range(0, offsets.length)
                .boxed()
                .sorted(Comparator.comparingDouble(frame -> offsets[frame]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ascending =
                Arrays.stream(order).mapToDouble(frame -> offsets[frame]).toArray();
    }

    /// Empty, with an issue, if the places of the frames are not sure.
    ///
    /// @param position Image Position (Patient): centre of the first pixel of the first frame
    static Optional<FrameOffsets> read(Place top, Vector position, Orientation orientation, int frames) {
        double[] stated = top.numbers(OFFSETS);
        if (frames == 1) {
            return Optional.of(new FrameOffsets(position, orientation, new double[] {0}));
        }
        if (stated.length == 0) {
            return byThickness(top, position, orientation, frames);
        }
        if (stated.length < frames || !Arrays.stream(stated).allMatch(Double::isFinite)) {
            top.loss(OFFSETS, "it does not state a place for each of the " + frames + " frames", LEFT_OUT);
            return Optional.empty();
        }
        if (stated.length > frames) {
            top.doubt(OFFSETS, "it states more places than there are frames", "the first " + frames + " are used");
        }
        FrameOffsets offsets = new FrameOffsets(
                position, orientation, relative(top, Arrays.copyOf(stated, frames), position, orientation));
        for (int i = 1; i < frames; i++) {
            if (!(offsets.ascending[i] > offsets.ascending[i - 1])) {
                top.loss(OFFSETS, "two frames lie in the same place", LEFT_OUT);
                return Optional.empty();
            }
        }
        if (!offsets.monotonic()) {
            top.doubt(OFFSETS, "the frames are not in order", "they are sorted by their places");
        }
        return Optional.of(offsets);
    }

    /// Offsets along the normal from the first frame, whichever form the file has.
    private static double[] relative(Place top, double[] stated, Vector position, Orientation orientation) {
        double first = stated[0];
        if (first == 0) {
            return stated;
        }
        boolean coordinates = Math.abs(first - position.z()) <= SAME && orientation.transverse();
        if (!coordinates) {
            top.doubt(
                    OFFSETS,
                    "it begins neither with 0 nor with the z coordinate of the first frame",
                    "its differences are taken along the normal from the first frame");
        } else if (orientation.normal().z() < 0) {
            top.doubt(
                    OFFSETS,
                    "it gives z coordinates, which the standard allows only for rows to the left and columns to the back",
                    "they are taken for z coordinates");
        }
        double direction = coordinates ? Math.signum(orientation.normal().z()) : 1;
        return Arrays.stream(stated).map(place -> (place - first) * direction).toArray();
    }

    private static Optional<FrameOffsets> byThickness(Place top, Vector position, Orientation orientation, int frames) {
        OptionalDouble thickness = top.number(THICKNESS);
        if (thickness.isEmpty() || !(thickness.getAsDouble() > 0)) {
            top.loss(OFFSETS, "the places of the frames are not stated", LEFT_OUT);
            return Optional.empty();
        }
        top.doubt(
                OFFSETS,
                "the places of the frames are not stated",
                "they are taken to lie " + thickness.getAsDouble() + " mm apart (slice thickness) along the normal");
        return Optional.of(new FrameOffsets(
                position,
                orientation,
                IntStream.range(0, frames)
                        .mapToDouble(frame -> frame * thickness.getAsDouble())
                        .toArray()));
    }

    private boolean monotonic() {
        int step = order[1] - order[0];
        return Math.abs(step) == 1 && IntStream.range(1, order.length).allMatch(i -> order[i] - order[i - 1] == step);
    }

    /// The position of the first frame of the file, from which offsets count.
    Vector origin() {
        return origin;
    }

    Orientation orientation() {
        return orientation;
    }

    double[] ascending() {
        return ascending;
    }

    /// Which frame of the file comes at a place in ascending order.
    int order(int place) {
        return order[place];
    }
}

package isocentre.plans.structures;

import isocentre.plans.dicom.Uid;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A region of interest: a name and its contours, which may be none.
///
/// @param number unique within the structure set; doses and plans refer to it
/// @param colour for display, as 0xRRGGBB
/// @param statedVolume the volume that the planning system wrote, in cm³; [#contours] say what it is
/// @param density relative electron density that the planner assigned, if any
public record Roi(
        int number,
        String name,
        String description,
        RoiType type,
        String generationAlgorithm,
        Optional<Uid> frameOfReference,
        OptionalInt colour,
        OptionalDouble statedVolume,
        OptionalDouble density,
        List<Contour> contours) {
    public Roi {
        contours = List.copyOf(contours);
    }

    /// Whether any contour bounds a region, so that it has a volume and a dose-volume histogram.
    public boolean hasVolume() {
        return contours.stream().anyMatch(Contour::enclosesArea);
    }

    public int points() {
        return contours.stream().mapToInt(Contour::size).sum();
    }
}

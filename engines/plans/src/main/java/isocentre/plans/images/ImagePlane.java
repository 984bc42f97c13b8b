package isocentre.plans.images;

import isocentre.plans.geometry.Orientation;
import isocentre.plans.geometry.Vector;

/// Where one slice lies.
///
/// @param origin centre of the pixel in the first row and column, mm
/// @param columnSpacing between columns, mm
/// @param rowSpacing between rows, mm
public record ImagePlane(
        Vector origin, Orientation orientation, double columnSpacing, double rowSpacing, int columns, int rows) {}

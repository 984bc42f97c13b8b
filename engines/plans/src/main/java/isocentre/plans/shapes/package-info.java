/// The shape that contours stand for: exact plane areas ([isocentre.plans.shapes.Area]), stacked into a solid
/// ([isocentre.plans.shapes.Solid]) under one of two models of what lies between the planes.
///
/// One geometry serves volumes, doses and comparisons alike, so they cannot disagree. Lengths in mm.
@NullMarked
package isocentre.plans.shapes;

import org.jspecify.annotations.NullMarked;

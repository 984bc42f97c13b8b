/// Points, directions and grids in the patient coordinate system of DICOM, in mm: x to the patient's left, y to the
/// back, z to the head.
@NullMarked
package isocentre.plans.geometry;

import org.jspecify.annotations.NullMarked;

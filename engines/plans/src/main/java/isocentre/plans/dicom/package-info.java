/// DICOM files (PS3.10) and data sets (PS3.5): read leniently with a list of issues, written strictly.
@NullMarked
package isocentre.plans.dicom;

import org.jspecify.annotations.NullMarked;

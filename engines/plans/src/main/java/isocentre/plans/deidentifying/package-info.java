/// De-identification by the profiles of DICOM PS3.15 annex E. Start reading at
/// [isocentre.plans.deidentifying.Deidentifier].
@NullMarked
package isocentre.plans.deidentifying;

import org.jspecify.annotations.NullMarked;

/// Read, check, explain and repair a submission of the Radiotherapy Data Set. Start reading at
/// [isocentre.dataset.Checker].
@NullMarked
package isocentre.dataset;

import org.jspecify.annotations.NullMarked;

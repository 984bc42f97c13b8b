/// Where the objects lie: plain files, or an archive that speaks DICOMweb, such as Orthanc.
@NullMarked
package isocentre.service.plans.archive;

import org.jspecify.annotations.NullMarked;

/// Treatment plans across the network: the archive of DICOM-RT objects behind a gateway of our own, which authorises,
/// hashes and records every look; and what is done with the plans: measuring, scoring, peer review, contour
/// benchmarks and credentials. Speaks to the archive as DICOMweb only, so that another can stand in.
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations", "people", "workflow"})
@NullMarked
package isocentre.service.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

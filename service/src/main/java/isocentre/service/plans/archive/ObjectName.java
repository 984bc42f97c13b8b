package isocentre.service.plans.archive;

import isocentre.plans.dicom.Uid;

/// The name of an object in DICOMweb: `studies/{study}/series/{series}/instances/{instance}`.
///
/// @throws IllegalArgumentException if a UID breaks the rules of PS3.5 section 9: it would not be safe in a path
public record ObjectName(Uid study, Uid series, Uid instance) {
    public ObjectName {
        for (Uid uid : new Uid[] {study, series, instance}) {
            if (!uid.wellFormed()) {
                throw new IllegalArgumentException("'" + uid + "' is not a well-formed UID");
            }
        }
    }

    /// The path of the object below the root of DICOMweb.
    public String path() {
        return "/studies/" + study + "/series/" + series + "/instances/" + instance;
    }
}

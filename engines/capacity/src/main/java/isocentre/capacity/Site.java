package isocentre.capacity;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.IcdRange;
import java.util.Set;

/// A tumour site with what is published of how often it occurs and is treated.
///
/// @param id `breast`
/// @param tumours groups of the indicators that belong to it
/// @param cases newly diagnosed in England in a year
/// @param observed share given radiotherapy in the first treatment period, 0 to 1
/// @param optimal share that would benefit at some time, 0 to 1
/// @param palliative share of the site's courses
public record Site(
        String id,
        String title,
        IcdRange diagnoses,
        Set<String> tumours,
        double cases,
        Basis casesBasis,
        double observed,
        Basis observedBasis,
        double optimal,
        Basis optimalBasis,
        double palliative,
        Basis palliativeBasis,
        String source) {}

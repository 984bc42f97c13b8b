package isocentre.plans.dose;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An RT Dose (PS3.3 A.18).
///
/// @param grid empty where the file holds histograms only, or a grid that could not be used (see issues)
/// @param heterogeneity Tissue Heterogeneity Correction: `IMAGE`, `ROI_OVERRIDE`, `WATER`
/// @param plans what the dose is of; often one, at times missing
/// @param structureSet the one that the stored histograms refer to
public record Dose(
        Instance instance,
        Optional<DoseGrid> grid,
        DoseUnits units,
        DoseType type,
        SummationType summation,
        String comment,
        Optional<Vector> normalisationPoint,
        List<String> heterogeneity,
        List<ReferencedPlan> plans,
        Optional<Uid> structureSet,
        List<StoredDvh> histograms,
        List<Issue> issues)
        implements StudyObject {
    public Dose {
        heterogeneity = List.copyOf(heterogeneity);
        plans = List.copyOf(plans);
        histograms = List.copyOf(histograms);
        issues = List.copyOf(issues);
    }

    /// Reads a dose. A grid that cannot be used for sure is left out, with an issue that says why.
    ///
    /// @param file whose pixels were kept
    public static Dose read(Instance instance, DicomFile file, Place top) {
        return DoseReader.read(instance, file, top);
    }

    /// This dose as a file, to be written: 32 bits to a voxel, without the stored histograms.
    ///
    /// @throws IllegalArgumentException if there is no grid, or the instance lacks study or series
    public DicomFile file() {
        return DoseEncoding.encode(this);
    }

    /// The plan, and the part of it, that a dose is of.
    ///
    /// @param beams numbers of the beams, where the dose is of beams
    /// @param brachySetups numbers of the brachytherapy application setups, where it is of those
    public record ReferencedPlan(Uid plan, OptionalInt fractionGroup, List<Integer> beams, List<Integer> brachySetups) {
        public ReferencedPlan {
            beams = List.copyOf(beams);
            brachySetups = List.copyOf(brachySetups);
        }
    }
}

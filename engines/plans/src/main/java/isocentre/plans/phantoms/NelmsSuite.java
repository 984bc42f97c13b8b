package isocentre.plans.phantoms;

import isocentre.plans.dicom.Equipment;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Patient;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseType;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.dose.SummationType;
import isocentre.plans.phantoms.NelmsSolid.Gradient;
import isocentre.plans.phantoms.NelmsSolid.Truth;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The five solids of the analytic suite of Nelms 2015 in one of its doses, as DICOM files with the truth beside
/// them.
///
/// @param slices between contours, mm
/// @param inPlane voxel of the dose in the plane, mm
/// @param between its frames, mm
public record NelmsSuite(double slices, double inPlane, double between) {
    private static final LocalDateTime MADE = LocalDateTime.of(2015, 7, 1, 12, 0);
    private static final int[] PERCENT = {99, 95, 5, 1};
    private static final double SMALL = 0.03;

    /// A figure that is known.
    ///
    /// @param name by the TG-263 grammar: `D95%[Gy]`
    public record Known(String structure, String name, double value) {}

    /// The five solids as regions of one structure set.
    public StructureSet structures(Gradient gradient) {
        List<Roi> rois = new ArrayList<>();
        for (NelmsSolid solid : NelmsSolid.values()) {
            Roi drawn = solid.contoured(slices);
            rois.add(new Roi(
                    solid.ordinal() + 1,
                    drawn.name(),
                    drawn.description(),
                    drawn.type(),
                    "AUTOMATIC",
                    Optional.of(uid(gradient, "frame")),
                    drawn.colour(),
                    drawn.statedVolume(),
                    drawn.density(),
                    drawn.contours()));
        }
        return new StructureSet(
                instance(gradient, SopClass.RT_STRUCTURE_SET, "RTSTRUCT"),
                "NELMS",
                "",
                Optional.of(MADE),
                "UNAPPROVED",
                List.of(new StructureSet.ReferencedFrame(uid(gradient, "frame"), List.of())),
                rois,
                List.of());
    }

    public Dose dose(Gradient gradient) {
        return new Dose(
                instance(gradient, SopClass.RT_DOSE, "RTDOSE"),
                Optional.of(NelmsSolid.dose(gradient, inPlane, between)),
                DoseUnits.GY,
                DoseType.PHYSICAL,
                SummationType.PLAN,
                "",
                Optional.empty(),
                List.of(),
                List.of(new Dose.ReferencedPlan(
                        uid(gradient, "plan"), java.util.OptionalInt.empty(), List.of(), List.of())),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// What any system should find: 45 figures, five of them volumes.
    public List<Known> known(Gradient gradient) {
        List<Known> known = new ArrayList<>();
        for (NelmsSolid solid : NelmsSolid.values()) {
            Truth truth = solid.truth(gradient, slices / 2);
            known.add(new Known(solid.name(), "Volume[cc]", truth.volumeOfAll()));
            known.add(new Known(solid.name(), "Min[Gy]", truth.least()));
            known.add(new Known(solid.name(), "Max[Gy]", truth.most()));
            known.add(new Known(solid.name(), "Mean[Gy]", truth.mean()));
            for (int percent : PERCENT) {
                known.add(new Known(
                        solid.name(), "D" + percent + "%[Gy]", truth.doseTo(percent / 100.0 * truth.volumeOfAll())));
            }
            known.add(new Known(solid.name(), "D0.03cc[Gy]", truth.doseTo(SMALL)));
        }
        return known;
    }

    /// Writes both doses, a folder each with its structure set and `truth.csv`.
    ///
    /// @return the folders
    public List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Gradient gradient : Gradient.values()) {
            Path one = Files.createDirectories(folder.resolve(gradient.name()));
            structures(gradient).file().write(one.resolve("RTSTRUCT.dcm"));
            dose(gradient).file().write(one.resolve("RTDOSE.dcm"));
            StringBuilder truth = new StringBuilder("structure,figure,value\n");
            for (Known figure : known(gradient)) {
                truth.append(figure.structure())
                        .append(',')
                        .append(figure.name())
                        .append(',')
                        .append(figure.value())
                        .append('\n');
            }
            Files.writeString(one.resolve("truth.csv"), truth);
            written.add(one);
        }
        return written;
    }

    private Instance instance(Gradient gradient, SopClass kind, String modality) {
        return new Instance(
                modality,
                kind,
                kind.uid(),
                uid(gradient, modality),
                Optional.of(uid(gradient, "study")),
                Optional.of(uid(gradient, modality + " series")),
                Optional.of(uid(gradient, "frame")),
                modality,
                new Patient("SYNTHETIC-NELMS", "SYNTHETIC^NELMS", "O", Optional.empty()),
                new Equipment("Isocentre", "Nelms suite", List.of("1"), "", ""),
                "SYNTHETIC " + gradient,
                "",
                Optional.of(MADE));
    }

    /// The same for the same case (PS3.5 B.2).
    private Uid uid(Gradient gradient, String of) {
        UUID name = UUID.nameUUIDFromBytes((this + " " + gradient + " " + of).getBytes(StandardCharsets.UTF_8));
        return new Uid("2.25." + new BigInteger(name.toString().replace("-", ""), 16));
    }
}

package isocentre.service.plans.synthetic;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Equipment;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Patient;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Vector;
import isocentre.plans.structures.StructureSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole synthetic case: 30 CT slices, structures, a plan and its dose, each number another.
///
/// @param number above 0: the same number makes the same bytes
/// @param system the planning system, which did not make it
public record SyntheticSet(int number, System system, double prescribed, int fractions) {

    /// Planning systems that do not exist.
    public enum System {
        ALDER("Alder Planning", "4.2"),
        BIRCH("Birch TPS", "11.1"),
        CEDAR("Cedar RT", "2025.1");

        private final String title;
        private final String version;

        System(String title, String version) {
            this.title = title;
            this.version = version;
        }

        public String title() {
            return title;
        }

        public String version() {
            return version;
        }
    }

    /// An object of the set as a file.
    public record File(String fileName, Instance instance, byte[] bytes) {}

    public static SyntheticSet of(int number) {
        return new SyntheticSet(number, System.values()[number % System.values().length], 55, 20);
    }

    public Uid study() {
        return uid(1);
    }

    /// @param part what it is of: 1 study, 2 frame, 3 to 6 series, 10 structures, 11 plan, 12 dose, 100 on images
    Uid uid(int part) {
        return new Uid("2.25.48151623421." + number + "." + part);
    }

    Instance instance(SopClass kind, Uid uid, String modality, int series, String name) {
        return new Instance(
                name,
                kind,
                kind.uid(),
                uid,
                Optional.of(study()),
                Optional.of(uid(series)),
                Optional.of(uid(2)),
                modality,
                new Patient(
                        "SYNTHETIC-" + number, "SYNTHETIC^CHEST " + number, "O", Optional.of(LocalDate.of(1955, 5, 5))),
                new Equipment("Synthetic", system.title(), List.of(system.version()), "", ""),
                "SYNTHETIC CHEST",
                "SYNTHETIC " + modality,
                Optional.of(LocalDateTime.of(2025, 3, 3 + number % 20, 10, 30)));
    }

    /// Images, structures, plan and dose.
    public List<File> files() {
        List<File> files = new ArrayList<>();
        for (int slice = 0; slice < Anatomy.SLICES; slice++) {
            files.add(image(slice));
        }
        files.add(structures());
        files.add(plan());
        files.add(dose());
        return files;
    }

    public File image(int slice) {
        Instance instance = instance(SopClass.CT_IMAGE, uid(100 + slice), "CT", 3, "CT%02d.dcm".formatted(slice));
        return file(instance, Images.dataset(instance, Anatomy.of(number), slice));
    }

    public File structures() {
        return file(drawn("PLANNED", 10, 0, Vector.ZERO));
    }

    /// The same structures by another hand.
    ///
    /// @param hand from 1: who drew
    /// @param wider by how much of itself the tumour is drawn wider
    public File structures(int hand, double wider, Vector shifted) {
        return file(drawn("DRAWN " + hand, 20 + hand, wider, shifted));
    }

    private StructureSet drawn(String label, int part, double wider, Vector shifted) {
        Instance instance = instance(
                SopClass.RT_STRUCTURE_SET, uid(part), "RTSTRUCT", 4, "RTSTRUCT" + (part == 10 ? "" : part) + ".dcm");
        return Drawing.of(this, instance, label, wider, shifted);
    }

    private static File file(StructureSet set) {
        return file(set.instance(), set.file());
    }

    public File plan() {
        return plan("CHEST VMAT", 2);
    }

    /// The same plan, by its UID, with other content: what no archive may take for the first.
    public File changedPlan() {
        return plan("CHEST VMAT B", 2);
    }

    /// A plan with a number of arcs.
    private File plan(String label, int arcs) {
        Instance instance = instance(SopClass.RT_PLAN, uid(11), "RTPLAN", 5, "RTPLAN.dcm");
        return file(instance, Arcs.dataset(this, instance, label, arcs));
    }

    public File dose() {
        Instance instance = instance(SopClass.RT_DOSE, uid(12), "RTDOSE", 6, "RTDOSE.dcm");
        return file(instance, Doses.of(this, instance).file());
    }

    private static File file(Instance instance, Dataset dataset) {
        return file(instance, DicomFile.of(instance.source(), dataset));
    }

    private static File file(Instance instance, DicomFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new File(instance.source(), instance, bytes.toByteArray());
    }
}

package isocentre.plans;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Instances;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.OtherObject;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dose.Dose;
import isocentre.plans.images.Image;
import isocentre.plans.images.Registration;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.StructureSet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// What came of reading a file as an object of a study.
public sealed interface ObjectReading {

    /// An object, as far as it could be read: see its issues.
    record Understood(StudyObject object) implements ObjectReading {}

    /// Nothing of the file can be used.
    record Refused(String source, String reason, String remedy) implements ObjectReading {}

    /// Reads a file. Pixels are held of doses only.
    static ObjectReading read(Path file, Limits limits) {
        return read(pixels -> DicomFile.read(file, pixels, limits));
    }

    /// Reads a file that lies in memory.
    ///
    /// @param source what to call it in messages
    static ObjectReading read(String source, byte[] bytes, Limits limits) {
        return read(pixels -> DicomFile.read(source, bytes, pixels, limits));
    }

    private static ObjectReading read(Function<PixelData, Reading> reader) {
        return switch (reader.apply(PixelData.SKIP)) {
            case Reading.Refused refused -> refused(refused);
            case Reading.Readable(DicomFile header) -> {
                boolean dose = SopClass.RT_DOSE.equals(kind(header));
                yield switch (dose && header.pixelsSkipped()
                        ? reader.apply(PixelData.KEEP)
                        : new Reading.Readable(header)) {
                    case Reading.Refused refused -> refused(refused);
                    case Reading.Readable(DicomFile whole) -> understood(whole);
                };
            }
        };
    }

    private static Refused refused(Reading.Refused refused) {
        return new Refused(refused.source(), refused.reason(), refused.remedy());
    }

    private static SopClass kind(DicomFile file) {
        Place top = Place.of(file, new Issues(file.source()));
        return Instances.read(file, top).map(Instance::kind).orElse(SopClass.OTHER);
    }

    private static ObjectReading understood(DicomFile file) {
        Place top = Place.of(file, new Issues(file.source()));
        Optional<Instance> found = Instances.read(file, top);
        if (found.isEmpty()) {
            return new Refused(
                    file.source(),
                    "it says neither what it is nor which object it is (SOP Class and Instance UID)",
                    "Export it again, or leave it out: a DICOMDIR is such a file.");
        }
        Instance instance = found.get();
        return new Understood(
                switch (instance.kind()) {
                    case RT_STRUCTURE_SET -> StructureSet.read(instance, top);
                    case RT_PLAN, RT_ION_PLAN -> Plan.read(instance, top);
                    case RT_DOSE -> Dose.read(instance, file, top);
                    case CT_IMAGE, ENHANCED_CT_IMAGE, MR_IMAGE, ENHANCED_MR_IMAGE, PET_IMAGE, ENHANCED_PET_IMAGE ->
                        Image.read(instance, top);
                    case SPATIAL_REGISTRATION, DEFORMABLE_REGISTRATION -> Registration.read(instance, top);
                    case OTHER -> new OtherObject(instance, top.issues().list());
                });
    }
}

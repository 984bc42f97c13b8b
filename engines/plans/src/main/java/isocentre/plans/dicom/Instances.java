package isocentre.plans.dicom;

import java.util.Optional;

/// Reads what every object says of itself.
public final class Instances {
    private static final Tag SOP_CLASS = Dictionary.tag("SOPClassUID");
    private static final Tag SOP_INSTANCE = Dictionary.tag("SOPInstanceUID");
    private static final Tag META_CLASS = Dictionary.tag("MediaStorageSOPClassUID");
    private static final Tag META_INSTANCE = Dictionary.tag("MediaStorageSOPInstanceUID");
    private static final Tag STUDY = Dictionary.tag("StudyInstanceUID");
    private static final Tag SERIES = Dictionary.tag("SeriesInstanceUID");
    private static final Tag FRAME_OF_REFERENCE = Dictionary.tag("FrameOfReferenceUID");
    private static final Tag MODALITY = Dictionary.tag("Modality");
    private static final Tag PATIENT_ID = Dictionary.tag("PatientID");
    private static final Tag PATIENT_NAME = Dictionary.tag("PatientName");
    private static final Tag PATIENT_SEX = Dictionary.tag("PatientSex");
    private static final Tag PATIENT_BIRTH = Dictionary.tag("PatientBirthDate");
    private static final Tag MANUFACTURER = Dictionary.tag("Manufacturer");
    private static final Tag MODEL = Dictionary.tag("ManufacturerModelName");
    private static final Tag SOFTWARE = Dictionary.tag("SoftwareVersions");
    private static final Tag STATION = Dictionary.tag("StationName");
    private static final Tag INSTITUTION = Dictionary.tag("InstitutionName");
    private static final Tag STUDY_DESCRIPTION = Dictionary.tag("StudyDescription");
    private static final Tag SERIES_DESCRIPTION = Dictionary.tag("SeriesDescription");
    private static final Tag STUDY_DATE = Dictionary.tag("StudyDate");
    private static final Tag STUDY_TIME = Dictionary.tag("StudyTime");

    private Instances() {}

    /// Empty if the file has no SOP Instance UID, so that nothing can refer to it, or does not say what it is.
    ///
    /// @param top the data set of the file
    public static Optional<Instance> read(DicomFile file, Place top) {
        Optional<Uid> uid = either(file, top, SOP_INSTANCE, META_INSTANCE);
        Optional<Uid> sopClass = either(file, top, SOP_CLASS, META_CLASS).or(() -> byModality(top));
        if (uid.isEmpty() || sopClass.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Instance(
                file.source(),
                SopClass.of(sopClass.get()),
                sopClass.get(),
                uid.get(),
                wanted(top, STUDY),
                wanted(top, SERIES),
                top.uid(FRAME_OF_REFERENCE),
                top.text(MODALITY),
                new Patient(
                        top.text(PATIENT_ID),
                        top.text(PATIENT_NAME),
                        top.text(PATIENT_SEX),
                        Moments.date(top, PATIENT_BIRTH)),
                new Equipment(
                        top.text(MANUFACTURER),
                        top.text(MODEL),
                        top.texts(SOFTWARE),
                        top.text(STATION),
                        top.text(INSTITUTION)),
                top.text(STUDY_DESCRIPTION),
                top.text(SERIES_DESCRIPTION),
                Moments.moment(top, STUDY_DATE, STUDY_TIME)));
    }

    private static Optional<Uid> either(DicomFile file, Place top, Tag tag, Tag inMeta) {
        Optional<Uid> uid = top.uid(tag);
        if (uid.isPresent()) {
            return uid;
        }
        return file.meta()
                .value(inMeta)
                .map(value -> value.text(CharacterSets.DEFAULT).strip())
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    top.note(tag, "it is missing", "it is taken from the file meta information");
                    return new Uid(text);
                });
    }

    private static Optional<Uid> byModality(Place top) {
        Optional<SopClass> kind = switch (top.text(MODALITY)) {
            case "RTSTRUCT" -> Optional.of(SopClass.RT_STRUCTURE_SET);
            case "RTPLAN" -> Optional.of(SopClass.RT_PLAN);
            case "RTDOSE" -> Optional.of(SopClass.RT_DOSE);
            case "CT" -> Optional.of(SopClass.CT_IMAGE);
            case "MR" -> Optional.of(SopClass.MR_IMAGE);
            case "PT" -> Optional.of(SopClass.PET_IMAGE);
            default -> Optional.empty();
        };
        kind.ifPresent(
                found -> top.doubt(SOP_CLASS, "it is missing", "by its modality it is taken for an " + found.title()));
        return kind.map(SopClass::uid);
    }

    private static Optional<Uid> wanted(Place top, Tag tag) {
        Optional<Uid> uid = top.uid(tag);
        if (uid.isEmpty()) {
            top.doubt(tag, "it is missing", "what belongs with this object can be found by other references only");
        }
        return uid;
    }
}

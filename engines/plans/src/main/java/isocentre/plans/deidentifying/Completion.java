package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds what the standard wants to be present and lets be empty (type 2), where senders left it out, and takes out
/// items that hold nothing: what goes out is to be conformant. Nothing that says anything is added or taken.
final class Completion {
    private static final List<String> EVERYWHERE = List.of(
            "StudyDate",
            "StudyTime",
            "AccessionNumber",
            "ReferringPhysicianName",
            "PatientName",
            "PatientID",
            "PatientBirthDate",
            "PatientSex",
            "StudyID",
            "SeriesNumber",
            "Manufacturer");

    private static final Tag FRAME = Dictionary.tag("FrameOfReferenceUID");
    private static final Tag REFERENCED_FRAMES = Dictionary.tag("ReferencedFrameOfReferenceSequence");
    private static final Tag OBSERVATIONS = Dictionary.tag("RTROIObservationsSequence");
    private static final Tag INTERPRETER = Dictionary.tag("ROIInterpreter");

    private Completion() {}

    static Dataset of(SopClass kind, Dataset dataset) {
        Dataset complete = dataset;
        for (String keyword : EVERYWHERE) {
            complete = present(complete, keyword);
        }
        return switch (kind) {
            case RT_STRUCTURE_SET -> structures(radiotherapy(complete));
            case RT_PLAN, RT_ION_PLAN, RT_DOSE -> radiotherapy(complete);
            default -> complete;
        };
    }

    private static Dataset radiotherapy(Dataset dataset) {
        return withoutEmptyItems(present(dataset, "OperatorsName"));
    }

    /// The frame of reference of the whole, if the regions' is one only.
    private static Dataset structures(Dataset dataset) {
        Dataset complete = dataset;
        if (!dataset.has(FRAME)) {
            List<Value> frames = dataset.sequence(REFERENCED_FRAMES).stream()
                    .flatMap(sequence -> sequence.items().stream())
                    .flatMap(item -> item.dataset().value(FRAME).stream())
                    .toList();
            if (frames.size() == 1) {
                complete = present(dataset.with(frames.getFirst()), "PositionReferenceIndicator");
            }
        }
        Optional<Sequence> observations = complete.sequence(OBSERVATIONS);
        if (observations.isPresent()) {
            complete = complete.with(Sequence.of(
                    OBSERVATIONS,
                    observations.get().items().stream()
                            .map(item -> present(
                                    item.dataset(),
                                    Dictionary.keyword(INTERPRETER).orElseThrow()))
                            .toList()));
        }
        return complete;
    }

    private static Dataset present(Dataset dataset, String keyword) {
        Tag tag = Dictionary.tag(keyword);
        return dataset.has(tag) ? dataset : dataset.with(Value.of(tag, Dictionary.vr(tag), new byte[0]));
    }

    private static Dataset withoutEmptyItems(Dataset dataset) {
        List<DataElement> elements = new ArrayList<>();
        for (DataElement element : dataset) {
            if (element instanceof Sequence sequence && element.vr() == Vr.SQ) {
                List<Dataset> items = sequence.items().stream()
                        .map(Sequence.Item::dataset)
                        .filter(item -> !item.isEmpty())
                        .map(Completion::withoutEmptyItems)
                        .toList();
                elements.add(Sequence.of(sequence.tag(), items));
            } else {
                elements.add(element);
            }
        }
        return Dataset.of(elements);
    }
}

package isocentre.service.plans.gateway;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Tag;
import isocentre.service.plans.store.PlanFact;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What a search answers about a study, series or object, as QIDO-RS has it: by tag. Who the patient is, is read from
/// an object: the index does
/// not know.
@Component
class Attributes {
    private static final Tag NAME = Dictionary.tag("PatientName");
    private static final Tag ID = Dictionary.tag("PatientID");
    private static final Tag DESCRIPTION = Dictionary.tag("StudyDescription");

    private final Plans plans;

    Attributes(Plans plans) {
        this.plans = plans;
    }

    Map<String, Object> of(Level level, List<StoredObject> objects) throws IOException {
        return switch (level) {
            case STUDY -> ofStudy(objects);
            case SERIES -> ofSeries(objects);
            case INSTANCE -> ofInstance(objects);
        };
    }

    private Map<String, Object> ofStudy(List<StoredObject> objects) throws IOException {
        StoredObject first = objects.getFirst();
        Map<String, Object> answer = new TreeMap<>();
        put(answer, "0020000D", "UI", first.name().study().value());
        first.studied().ifPresent(day -> put(answer, "00080020", "DA", DateTimeFormatter.BASIC_ISO_DATE.format(day)));
        answer.put(
                "00080061",
                Map.of(
                        "vr",
                        "CS",
                        "Value",
                        objects.stream()
                                .map(StoredObject::modality)
                                .distinct()
                                .sorted()
                                .toList()));
        put(
                answer,
                "00201206",
                "IS",
                objects.stream().map(one -> one.name().series()).distinct().count());
        put(answer, "00201208", "IS", (long) objects.size());
        put(answer, "00081190", "UR", "/dicom-web/studies/" + first.name().study());
        StoredObject smallest = objects.stream()
                .min(Comparator.comparingLong(StoredObject::bytes))
                .orElse(first);
        if (DicomFile.read(first.name().path(), plans.bytes(smallest), PixelData.SKIP, Limits.STANDARD)
                instanceof Reading.Readable(DicomFile header)) {
            Place top = Place.of(header, new Issues(""));
            answer.put("00100010", Map.of("vr", "PN", "Value", List.of(Map.of("Alphabetic", top.text(NAME)))));
            put(answer, "00100020", "LO", top.text(ID));
            put(answer, "00081030", "LO", top.text(DESCRIPTION));
        }
        return answer;
    }

    private static Map<String, Object> ofSeries(List<StoredObject> objects) {
        StoredObject first = objects.getFirst();
        Map<String, Object> answer = new TreeMap<>();
        put(answer, "0020000D", "UI", first.name().study().value());
        put(answer, "0020000E", "UI", first.name().series().value());
        put(answer, "00080060", "CS", first.modality());
        put(answer, "0008103E", "LO", first.description());
        put(answer, "00201209", "IS", (long) objects.size());
        put(
                answer,
                "00081190",
                "UR",
                "/dicom-web/studies/" + first.name().study() + "/series/"
                        + first.name().series());
        return answer;
    }

    private Map<String, Object> ofInstance(List<StoredObject> objects) {
        StoredObject object = objects.getFirst();
        Map<String, Object> answer = new TreeMap<>();
        put(answer, "0020000D", "UI", object.name().study().value());
        put(answer, "0020000E", "UI", object.name().series().value());
        put(answer, "00080018", "UI", object.name().instance().value());
        put(answer, "00080016", "UI", object.sopClass());
        put(answer, "00080060", "CS", object.modality());
        put(answer, "00081190", "UR", "/dicom-web" + object.name().path());
        plans.fact(object).ifPresent(fact -> plan(answer, fact));
        return answer;
    }

    private static void plan(Map<String, Object> answer, PlanFact fact) {
        put(answer, "300A0002", "SH", fact.label());
        put(answer, "300A000A", "CS", fact.intent());
        put(answer, "300E0002", "CS", fact.approval());
        put(answer, "300A00B2", "SH", fact.machine());
        put(answer, "00080070", "LO", fact.manufacturer());
        put(answer, "00081090", "LO", fact.system());
        put(answer, "00181020", "LO", fact.version());
        put(answer, "00200010", "SH", fact.course());
        fact.made().ifPresent(day -> put(answer, "300A0006", "DA", DateTimeFormatter.BASIC_ISO_DATE.format(day)));
        fact.prescribed().ifPresent(dose -> put(answer, "300A0026", "DS", dose));
        fact.fractions().ifPresent(count -> put(answer, "300A0078", "IS", (long) count));
    }

    /// An element; without a value where the text is empty.
    private static void put(Map<String, Object> answer, String tag, String vr, Object value) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("vr", vr);
        if (!value.equals("")) {
            element.put("Value", new ArrayList<>(List.of(value)));
        }
        answer.put(tag, element);
    }
}

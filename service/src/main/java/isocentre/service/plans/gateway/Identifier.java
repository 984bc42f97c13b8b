package isocentre.service.plans.gateway;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dimse.Services;
import isocentre.plans.dimse.Status;
import isocentre.plans.dimse.Unanswerable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a C-FIND or C-GET asks (PS3.4 C.4.1.1.3, C.4.3.1.3): about what, which keys must match, which are wanted back.
/// A key that cannot be matched is refused, not passed over, as in [Query].
///
/// @param patients whether patients are asked for, each told once
/// @param asked values to match, by keyword
/// @param keys what is wanted back
record Identifier(Level level, boolean patients, Map<String, String> asked, List<Tag> keys) {
    private static final Tag LEVEL = Dictionary.tag("QueryRetrieveLevel");
    private static final Set<Tag> NO_KEYS = Set.of(
            LEVEL,
            Dictionary.tag("SpecificCharacterSet"),
            Dictionary.tag("TimezoneOffsetFromUTC"),
            Dictionary.tag("RetrieveAETitle"),
            Dictionary.tag("InstanceAvailability"));
    private static final Set<String> UNIQUE =
            Set.of("PatientID", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID");

    static Identifier of(Services.Root root, Dataset identifier) throws Unanswerable {
        Place top = Place.of(DicomFile.of("the question", identifier), new Issues("the question"));
        String stated = top.text(LEVEL);
        Level level = switch (stated) {
            case "PATIENT", "STUDY" -> Level.STUDY;
            case "SERIES" -> Level.SERIES;
            case "IMAGE" -> Level.INSTANCE;
            default ->
                throw new Unanswerable(
                        Status.IDENTIFIER_DOES_NOT_MATCH, "QueryRetrieveLevel is PATIENT, STUDY, SERIES or IMAGE");
        };
        boolean patients = stated.equals("PATIENT");
        if (patients && root == Services.Root.STUDY) {
            throw new Unanswerable(Status.IDENTIFIER_DOES_NOT_MATCH, "Study Root has no level PATIENT");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        List<Tag> keys = identifier.stream()
                .map(DataElement::tag)
                .filter(tag -> !NO_KEYS.contains(tag))
                .toList();
        for (Tag key : keys) {
            String value = value(identifier, top, key);
            if (!value.isEmpty() && !value.equals("*")) {
                asked.put(Dictionary.keyword(key).orElseGet(key::toString), value);
            }
        }
        return new Identifier(level, patients, asked, keys);
    }

    private static String value(Dataset identifier, Place top, Tag key) throws Unanswerable {
        if (identifier
                .sequence(key)
                .map(Sequence::items)
                .filter(items -> !items.isEmpty())
                .isPresent()) {
            throw new Unanswerable(
                    Status.CANNOT_UNDERSTAND, "Nothing within sequences is searched: " + Dictionary.describe(key));
        }
        if (!Dictionary.vr(key).text()) {
            return "";
        }
        String value = String.join("\\", top.texts(key)).strip();
        if (value.length() > 1 && (value.contains("*") || value.contains("?"))) {
            throw new Unanswerable(
                    Status.CANNOT_UNDERSTAND, "No wildcards here: give all of " + Dictionary.describe(key));
        }
        return value;
    }

    /// The values by which objects are named; at least one is there, and nothing else.
    Map<String, String> named() throws Unanswerable {
        if (asked.isEmpty() || !UNIQUE.containsAll(asked.keySet())) {
            throw new Unanswerable(
                    Status.IDENTIFIER_DOES_NOT_MATCH, "Name what to send by its UIDs, or a patient by PatientID");
        }
        return asked;
    }

    /// Of what is known, what is wanted back: nothing but the patient, if patients are asked for.
    Map<String, Object> wanted(Map<String, Object> known) {
        if (!patients) {
            return known;
        }
        Map<String, Object> patient = new TreeMap<>(known);
        patient.keySet().retainAll(Set.of("00100010", "00100020"));
        return patient;
    }

    /// One answer, with each key that was asked for: empty where nothing is known.
    ///
    /// @param known attributes by tag, as QIDO-RS has them
    Dataset answer(Map<String, Object> known) {
        Map<Tag, String> values = new TreeMap<>();
        for (Tag key : keys) {
            values.put(key, known(key));
        }
        known.forEach((tag, attribute) -> {
            Tag key = new Tag(Integer.parseUnsignedInt(tag, 16));
            if (values.containsKey(key)) {
                values.put(key, text(attribute));
            }
        });
        DatasetBuilder answer = new DatasetBuilder()
                .text("SpecificCharacterSet", "ISO_IR 192")
                .text("QueryRetrieveLevel", patients ? "PATIENT" : level == Level.INSTANCE ? "IMAGE" : level.name());
        values.forEach((key, value) -> Dictionary.keyword(key)
                .filter(keyword -> Dictionary.vr(key).text())
                .ifPresent(keyword -> answer.text(keyword, value)));
        return answer.build();
    }

    /// Of the levels above, what the question itself names.
    private String known(Tag key) {
        return Dictionary.keyword(key)
                .filter(UNIQUE::contains)
                .map(keyword -> asked.getOrDefault(keyword, ""))
                .filter(value -> !value.contains("\\"))
                .orElse("");
    }

    /// Values of an attribute in the DICOM JSON model.
    private static String text(Object attribute) {
        Object values = ((Map<?, ?>) attribute).get("Value");
        if (!(values instanceof List<?> list)) {
            return "";
        }
        return list.stream()
                .map(value ->
                        value instanceof Map<?, ?> name ? String.valueOf(name.get("Alphabetic")) : value.toString())
                .collect(Collectors.joining("\\"));
    }
}

package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What names a person or place of the set: names, numbers, dates of birth. A description that holds one of them is
/// not kept.
final class Identifiers {
    private static final int SHORTEST = 3;

    /// Long numbers may be an NHS or hospital number, and groups of digits a date.
    private static final Pattern NUMBERS =
            Pattern.compile("\\d{6,}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{3}[ -]\\d{3}[ -]\\d{4}");

    private static final Set<Tag> NAMING = Set.of(
            Dictionary.tag("PatientID"),
            Dictionary.tag("OtherPatientIDs"),
            Dictionary.tag("AccessionNumber"),
            Dictionary.tag("StudyID"),
            Dictionary.tag("PatientBirthDate"),
            Dictionary.tag("InstitutionName"),
            Dictionary.tag("StationName"),
            Dictionary.tag("PatientAddress"));

    private final Set<String> words = new HashSet<>();

    /// Adds those of another object of the set.
    void learn(Dataset dataset) {
        for (DataElement element : dataset) {
            switch (element) {
                case Sequence sequence -> sequence.items().forEach(item -> learn(item.dataset()));
                case Value value
                when value.vr() == Vr.PN || NAMING.contains(value.tag()) ->
                    words(new String(value.bytes(), StandardCharsets.UTF_8)).forEach(words::add);
                case Value other -> {}
            }
        }
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST);
    }

    /// Whether a text holds none of them, nor a number that may be one.
    boolean absentFrom(String text) {
        List<String> parts = words(text).toList();
        String joined = text.toLowerCase(Locale.ROOT);
        return !NUMBERS.matcher(text).find()
                && parts.stream().noneMatch(words::contains)
                && words.stream().filter(word -> word.length() > SHORTEST + 1).noneMatch(joined::contains);
    }
}

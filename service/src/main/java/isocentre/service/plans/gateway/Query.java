package isocentre.service.plans.gateway;

import isocentre.service.plans.store.Patients;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.Search;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of a QIDO-RS request (PS3.18 section 8.3.4), or the keys of a C-FIND. What cannot be searched is
/// refused, not ignored: an
/// answer that is wider than the question would show patients who were not asked for.
record Query(Search search, int limit, int offset, Optional<String> problem) {
    private static final int USUAL = 100;
    static final int MOST = 1000;

    private static final Map<String, Search.Column> COLUMNS = Map.ofEntries(
            Map.entry("StudyInstanceUID", Search.Column.STUDY),
            Map.entry("0020000D", Search.Column.STUDY),
            Map.entry("SeriesInstanceUID", Search.Column.SERIES),
            Map.entry("0020000E", Search.Column.SERIES),
            Map.entry("SOPInstanceUID", Search.Column.INSTANCE),
            Map.entry("00080018", Search.Column.INSTANCE),
            Map.entry("SOPClassUID", Search.Column.SOP_CLASS),
            Map.entry("00080016", Search.Column.SOP_CLASS),
            Map.entry("Modality", Search.Column.MODALITY),
            Map.entry("00080060", Search.Column.MODALITY),
            Map.entry("RTPlanLabel", Search.Column.LABEL),
            Map.entry("300A0002", Search.Column.LABEL),
            Map.entry("TreatmentMachineName", Search.Column.MACHINE),
            Map.entry("300A00B2", Search.Column.MACHINE),
            Map.entry("ManufacturerModelName", Search.Column.SYSTEM),
            Map.entry("00081090", Search.Column.SYSTEM),
            Map.entry("SoftwareVersions", Search.Column.VERSION),
            Map.entry("00181020", Search.Column.VERSION));

    static Query of(Map<String, String[]> parameters, Reader reader, Patients patients) {
        Search search = new Search();
        int limit = USUAL;
        int offset = 0;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = String.join(",", parameter.getValue()).strip();
            Optional<String> wrong = Optional.empty();
            switch (name) {
                case "limit" -> limit = number(value);
                case "offset" -> offset = number(value);
                case "includefield", "fuzzymatching" -> {
                    // Every answer has all fields of the index; matching is exact.
                }
                case "PatientID", "00100020" -> patients.narrow(search, reader, value);
                case "StudyDate", "00080020" -> wrong = dates(search, value);
                case "ModalitiesInStudy", "00080061" -> search.studyHas(values(value));
                default -> {
                    Search.Column column = COLUMNS.get(name);
                    if (column == null) {
                        wrong = Optional.of(
                                "'" + name + "' cannot be searched here. What can: PatientID (exact), StudyDate,"
                                        + " ModalitiesInStudy, and the names or tags of "
                                        + COLUMNS.keySet().stream()
                                                .filter(key -> Character.isLetter(key.charAt(0)))
                                                .sorted()
                                                .toList());
                    } else {
                        search.is(column, values(value));
                    }
                }
            }
            if (wrong.isPresent()) {
                return new Query(search, limit, offset, wrong);
            }
        }
        if (limit < 1 || offset < 0) {
            return new Query(search, limit, offset, Optional.of("limit is a whole number from 1, offset one from 0"));
        }
        return new Query(search, Math.min(limit, MOST), offset, Optional.empty());
    }

    private static List<String> values(String text) {
        return Arrays.stream(text.split("[,\\\\]")).map(String::strip).toList();
    }

    /// -1 if it is none.
    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
    }

    private static Optional<String> dates(Search search, String value) {
        try {
            String[] ends = value.split("-", -1);
            if (ends.length > 2) {
                throw new DateTimeException(value);
            }
            if (!ends[0].isEmpty()) {
                search.studiedFrom(date(ends[0]));
            }
            if (!ends[ends.length - 1].isEmpty()) {
                search.studiedTo(date(ends[ends.length - 1]));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("StudyDate is a date such as 20250331, or a range such as 20250301-20250331");
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
}

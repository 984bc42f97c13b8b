package isocentre.indicators.measuring;

import isocentre.indicators.defining.Sheet;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.IcdRange;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.DoseBand;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tables of the standards that derivations and measures read.
public final class ReferenceTables {
    private static final String FOLDER = "indicators/reference/";
    private static final int DUE_WORKING_DAY = 15;
    private static final List<IcdCode> CATEGORIES = IntStream.range(0, 26 * 100)
            .mapToObj(n -> IcdCode.of("" + (char) ('A' + n / 100) + n / 10 % 10 + n % 10))
            .toList();

    private ReferenceTables() {}

    /// All of them, for any store.
    public static List<ReferenceTable> of(Standards standards) {
        return List.of(
                sheet(standards, "intent_meaning", "intent-meanings", "version", "code", "intent", "purpose"),
                sheet(standards, "modality_meaning", "modality-meanings", "version", "code", "modality"),
                sheet(standards, "external_machine", "external-machines", "machine"),
                ageBands(standards),
                tumourGroups(standards),
                sheet(standards, "site_kind", "site-kinds", "site", "kind"),
                doseBands(standards),
                regimens(standards),
                workingDays(standards.workingDays()),
                months(standards.workingDays()));
    }

    private static ReferenceTable sheet(Standards standards, String table, String file, String... columns) {
        return new ReferenceTable(
                table,
                Stream.of(columns).map(column -> column + " STRING").toList(),
                Sheet.read(standards, FOLDER + file + ".csv").stream()
                        .map(row ->
                                Stream.of(columns).<Object>map(row::getField).toList())
                        .toList());
    }

    private static ReferenceTable ageBands(Standards standards) {
        return new ReferenceTable(
                "age_band",
                List.of("band STRING", "least INT", "most INT"),
                Sheet.read(standards, FOLDER + "age-bands.csv").stream()
                        .map(row -> List.<Object>of(
                                row.getField("band"),
                                Integer.valueOf(row.getField("least")),
                                Integer.valueOf(row.getField("most"))))
                        .toList());
    }

    private static ReferenceTable tumourGroups(Standards standards) {
        List<List<Object>> rows = new ArrayList<>();
        for (var row : Sheet.read(standards, FOLDER + "tumour-groups.csv")) {
            categories(IcdRange.of(row.getField("icd10")))
                    .forEach(icd3 -> rows.add(List.of(icd3, row.getField("tumour"))));
        }
        return new ReferenceTable("tumour_group", List.of("icd3 STRING", "tumour STRING"), rows);
    }

    private static Stream<String> categories(IcdRange range) {
        return CATEGORIES.stream().filter(range::holds).map(IcdCode::code);
    }

    private static ReferenceTable doseBands(Standards standards) {
        List<List<Object>> rows = new ArrayList<>();
        for (DoseBand band : standards.doseBands().all()) {
            if (band.table() == DoseBand.Table.RCR_GROUP) {
                categories(band.diagnoses())
                        .forEach(icd3 -> rows.add(List.of(
                                icd3,
                                band.cancerType(),
                                band.order(),
                                band.exclude().isEmpty() ? 0 : 1,
                                BigDecimal.valueOf(band.doseMin()),
                                BigDecimal.valueOf(band.doseMax()),
                                band.fractionsMin(),
                                band.fractionsMax(),
                                band.label().startsWith("inside") ? 1 : 0)));
            }
        }
        return new ReferenceTable(
                "dose_band",
                List.of(
                        "icd3 STRING",
                        "cancer_type STRING",
                        "band INT",
                        "region_needed INT",
                        "dose_min DECIMAL(10, 3)",
                        "dose_max DECIMAL(10, 3)",
                        "fractions_min INT",
                        "fractions_max INT",
                        "inside INT"),
                rows);
    }

    // Only what was read in a source and is current: a candidate awaits a clinician's confirmation.
    private static ReferenceTable regimens(Standards standards) {
        List<List<Object>> rows = new ArrayList<>();
        for (Regimen regimen : standards.regimens().all()) {
            String intent = regimen.intent().startsWith("palliative") ? "palliative" : "radical";
            if (regimen.basis().sourced()
                    && regimen.status().equals("current")
                    && Stream.of("radical", "adjuvant", "neoadjuvant", "palliative")
                            .anyMatch(regimen.intent()::startsWith)) {
                Stream<String> subjects =
                        regimen.site().equals("Bone metastases") ? Stream.of("bone") : categories(regimen.diagnoses());
                subjects.filter(subject -> !subject.equals("C79") && !subject.equals("G95"))
                        .forEach(subject -> rows.add(List.of(
                                subject,
                                intent,
                                BigDecimal.valueOf(regimen.dose().value()),
                                regimen.fractions().count())));
            }
        }
        return new ReferenceTable(
                "regimen",
                List.of("subject STRING", "intent STRING", "dose DECIMAL(10, 3)", "fractions INT"),
                rows.stream().distinct().toList());
    }

    private static ReferenceTable workingDays(WorkingDays calendar) {
        List<List<Object>> rows = new ArrayList<>();
        long ordinal = 0;
        for (LocalDate day : firstDay(calendar).datesUntil(lastDay(calendar)).toList()) {
            int working = calendar.isWorkingDay(day) ? 1 : 0;
            ordinal += working;
            rows.add(List.of(day, working, ordinal));
        }
        return new ReferenceTable("working_day", List.of("day DATE", "working INT", "ordinal BIGINT"), rows);
    }

    private static ReferenceTable months(WorkingDays calendar) {
        List<List<Object>> rows = new ArrayList<>();
        Month last = Month.of(lastDay(calendar).minusMonths(2));
        for (Month month : Month.of(firstDay(calendar)).to(last).toList()) {
            rows.add(List.of(
                    month.firstDay(),
                    (long) calendar.workingDaysIn(month),
                    calendar.workingDay(DUE_WORKING_DAY, month.plus(1))));
        }
        return new ReferenceTable("month_calendar", List.of("month DATE", "working_days BIGINT", "due_on DATE"), rows);
    }

    private static LocalDate firstDay(WorkingDays calendar) {
        return LocalDate.of(calendar.bankHolidays().getFirst().date().getYear(), 1, 1);
    }

    private static LocalDate lastDay(WorkingDays calendar) {
        return LocalDate.of(calendar.bankHolidays().getLast().date().getYear() + 1, 1, 1);
    }
}

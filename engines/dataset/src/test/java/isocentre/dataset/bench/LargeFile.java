package isocentre.dataset.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/// Writes a version 6 prescription file of any number of rows, as a hospital's system does: the exposures of a plan
/// one after another, or in no order at all. All people are synthetic.
public final class LargeFile {
    private static final String HEADER = "NHS_NUMBER,LOCAL_PATIENT_IDENTIFIER,TRUST_INTERNAL_SYSTEM_PATIENT_ID,"
            + "RADIOTHERAPY_DIAGNOSIS_ICD,RADIOTHERAPY_DIAGNOSIS_SNOMED_CT,TUMOUR_LATERALITY,"
            + "RADIOTHERAPY_EPISODE_IDENTIFIER,DECISION_TO_TREAT_DATE_RADIOTHERAPY_TREATMENT_EPISODE,"
            + "EARLIEST_CLINICALLY_APPROPRIATE_DATE,REFERRAL_DATE,RADIOTHERAPY_PRESCRIPTION_IDENTIFIER,"
            + "RADIOTHERAPY_TREATMENT_REGION,ANATOMICAL_TREATMENT_SITE_RADIOTHERAPY,RADIOTHERAPY_TREATMENT_MODALITY,"
            + "RADIOTHERAPY_PRESCRIPTION_PRIORITY,PROFESSIONAL_REGISTRATION_ISSUER_CODE_RADIOTHERAPY_PRESCRIBED_AUTHORISING_CLINICIAN,"
            + "PROFESSIONAL_REGISTRATION_ENTRY_IDENTIFIER_RADIOTHERAPY_PRESCRIBED_AUTHORISING_CLINICIAN,"
            + "RADIOTHERAPY_LATERALITY_ANATOMICAL_TREATMENT_SITE,ROYAL_COLLEGE_OF_RADIOLOGISTS_RCR_CATEGORY,"
            + "RADIOTHERAPY_ROUTES_AND_METHODS_OF_ADMINISTRATION,PRACTITIONER_LICENCE_HOLDER,"
            + "ORGANISATION_IDENTIFIER_CODE_OF_ORGANISATION_COMMISSIONED_TO_PROVIDE_ACTIVITY,"
            + "RADIOTHERAPY_INTENT_OF_TREATMENT,PRESCRIBED_RADIOTHERAPY_CLINICAL_TRIAL,RADIOTHERAPY_PLAN_IDENTIFIER,"
            + "TYPE_OF_PLAN,DATE_OF_PLANNING_APPOINTMENT,PLAN_NAME,SPECIALIST_RADIOTHERAPY_TREATMENTS,"
            + "OTHER_SPECIALIST_RADIOTHERAPY_TREATMENTS,UNSORTED_PROCEDURES_PLANNING,RADIOTHERAPY_PLAN_PROCEDURE_OPCS,"
            + "RADIOTHERAPY_PLAN_PROCEDURE_SNOMED_CT,RADIOTHERAPY_PLAN_PROCEDURE_CODE_CAPTURE_ADDITIONAL_PROCEDURES,"
            + "OTHER_RADIOTHERAPY_PLAN_PROCEDURE_CODE_CAPTURE_ADDITIONAL_PROCEDURES,RADIOTHERAPY_PRESCRIBED_DOSE,"
            + "RADIOTHERAPY_PRESCRIBED_DOSE_UNIT_OF_MEASUREMENT_SNOMED_CT_DM_D,PRESCRIBED_FRACTIONS,"
            + "RADIOTHERAPY_ACTUAL_DOSE,RADIOTHERAPY_ACTUAL_DOSE_UNIT_OF_MEASUREMENT_SNOMED_CT_DM_D,"
            + "RADIOTHERAPY_EXPOSURE_IDENTIFIER,MACHINE_IDENTIFIER,RADIOTHERAPY_BEAM_TYPE,RADIOTHERAPY_BEAM_ENERGY,"
            + "RADIOTHERAPY_BEAM_ENERGY_UNIT_OF_MEASUREMENT_SNOMED_CT_DM_D,TIME_AND_DATE_OF_EXPOSURE,RADIOISOTOPE,"
            + "RADIOPHARMACEUTICAL_PROCEDURE_SNOMED_CT";
    private static final String[][] COURSES = {
        {"C509", "Z159", "01", "26", "5", "S02", "P"}, {"C509", "Z159", "01", "40", "15", "S02", "P"},
        {"C61", "Z422", "03", "60", "20", "S04", "P"}, {"C341", "Z246", "03", "55", "20", "S04", "P"},
        {"C341", "Z665", "05", "8", "1", "S01", "M"}, {"C509", "Z665", "05", "20", "5", "S01", "M"},
        {"C099", "Z228", "03", "65", "30", "S04", "PR"}, {"C20", "Z291", "02", "25", "5", "S04", "PR"}
    };
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Random random = new Random(20240501);
    private long exposures;
    private long plans;

    private LargeFile() {}

    /// @param arguments the file, the number of rows, and `shuffled` where the rows are to stand in no order
    public static void main(String[] arguments) throws IOException {
        boolean shuffled = arguments.length > 2 && arguments[2].equals("shuffled");
        new LargeFile().write(Path.of(arguments[0]), Long.parseLong(arguments[1]), shuffled);
    }

    private void write(Path file, long rows, boolean shuffled) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            List<String> kept = new ArrayList<>();
            for (long written = 0; written < rows; ) {
                for (String row : plan()) {
                    if (written++ < rows) {
                        if (shuffled) {
                            kept.add(row);
                        } else {
                            out.write(row);
                        }
                    }
                }
            }
            Collections.shuffle(kept, random);
            for (String row : kept) {
                out.write(row);
            }
        }
    }

    private List<String> plan() {
        String[] course = COURSES[random.nextInt(COURSES.length)];
        long id = ++plans;
        String nhs = nhsNumber(id);
        LocalDate decided = LocalDate.of(2024, 4, 1).plusDays(random.nextInt(28));
        StringJoiner fixed = new StringJoiner(",", "", ",");
        for (String cell : new String[] {
            nhs,
            "P" + String.format("%07d", id),
            "" + (100000 + id),
            course[0],
            "",
            random.nextBoolean() ? "L" : "R",
            "E-" + id,
            DAY.format(decided),
            DAY.format(decided),
            DAY.format(decided.minusDays(14)),
            "PR-" + id,
            course[6],
            course[1],
            "1",
            "R",
            "03",
            "C" + (7000000 + random.nextInt(40)),
            "L",
            "2",
            "",
            "",
            "13R",
            course[2],
            "02",
            "PL-" + id,
            "",
            DAY.format(decided.plusDays(5)),
            "SYNTHETIC PLAN " + id % 50,
            course[5],
            "",
            "",
            "X671",
            "",
            "",
            "",
            course[3],
            "258682000",
            course[4],
            course[3],
            "258682000"
        }) {
            fixed.add(cell);
        }
        String machine = "RR8LA000" + (1 + random.nextInt(9));
        String energy = random.nextInt(10) == 0 ? "10" : "6";
        LocalDateTime start =
                LocalDate.of(2024, 5, 1).plusDays(random.nextInt(5)).atTime(8 + random.nextInt(9), random.nextInt(60));
        List<String> rows = new ArrayList<>();
        int fields = 1 + random.nextInt(4);
        int fractions = Integer.parseInt(course[4]);
        for (int f = 0; f < fractions; f++) {
            for (int e = 0; e < fields; e++) {
                String when = MOMENT.format(start.plusDays(Math.min(26, f)).plusSeconds(e * 65L + random.nextInt(30)));
                rows.add(fixed + "X-" + (10000000 + ++exposures) + "," + machine + ",T1," + energy + ",258682000,"
                        + when + ",,\n");
            }
        }
        return rows;
    }

    private static String nhsNumber(long id) {
        for (long next = id; ; next += 1000003) {
            String nine = String.format("999%06d", next % 1000000);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (10 - i) * (nine.charAt(i) - '0');
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}

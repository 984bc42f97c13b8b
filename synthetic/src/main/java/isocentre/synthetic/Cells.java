package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.Arrays;

/// Turns what happened into the cells of rows, by place in the standard's order.
final class Cells {
    /// Placeholders of the right form: the dm+d codes of the units are not confirmed.
    private static final String GRAY = "900000000000";

    private static final String BECQUEREL = "900000000001";
    private static final String VOLT = "900000000002";
    private static final String COMMISSIONER = "ZZ9";

    private final String sender;
    private final Dates dates;

    Cells(String sender, HouseStyle style) {
        this.sender = sender;
        this.dates = new Dates(style.dayFirst());
    }

    Dates dates() {
        return dates;
    }

    String stamp(int day, int second) {
        return dates.day(java.time.LocalDate.ofEpochDay(day)) + " " + Dates.time(second);
    }

    /// A row builder over the columns of one file.
    private static final class Row {
        private final Columns columns;
        private final String[] cells;

        Row(Columns columns) {
            this.columns = columns;
            this.cells = new String[columns.count()];
            Arrays.fill(cells, "");
        }

        Row put(String field, String value) {
            cells[columns.place(field)] = value;
            return this;
        }
    }

    String[] attendance(Visit visit) {
        Course course = visit.course;
        Person person = course.person;
        Plan plan = visit.beams.getFirst().plan();
        return new Row(Columns.ATTENDANCE)
                .put("nhs_number", person.nhsNumber())
                .put("local_patient_id", person.localId())
                .put("nhs_number_status", person.nhsNumber().isEmpty() ? "07" : "01")
                .put("birth_date", dates.day(person.born()))
                .put("provider", sender)
                .put("family_name", person.family())
                .put("given_name", person.given())
                .put("postcode", person.postcode())
                .put("gender", person.gender())
                .put("admin_category", course.category)
                .put("internal_patient_id", person.internalId())
                .put("gp", person.practitioner())
                .put("gp_practice", person.practice())
                .put("attendance_id", visit.id)
                .put("admitted", visit.admitted ? "Y" : "N")
                .put("attended_at", stamp(visit.day, visit.begins))
                .put("delivery_opcs", course.deliveryCode(plan))
                .put("course_id", "C" + course.episode.substring(7))
                .put("course_start", dates.day(course.started) + " 08:00:00")
                .put("local_version", "SYNTHETIC 1.0")
                .cells;
    }

    String[] prescription(Course course, Plan plan) {
        Person person = course.person;
        Prescription given = plan.prescription;
        Scheme scheme = given.scheme();
        String unit = scheme.modality().equals("4") ? BECQUEREL : GRAY;
        return new Row(Columns.PRESCRIPTION)
                .put("nhs_number", person.nhsNumber())
                .put("local_patient_id", person.localId())
                .put("internal_patient_id", person.internalId())
                .put("diagnosis", course.icd)
                .put("tumour_laterality", course.laterality)
                .put("episode_id", course.episode)
                .put("decided_on", dates.day(course.decided))
                .put("appropriate_on", dates.day(course.appropriate))
                .put("referred_on", dates.day(course.referred))
                .put("prescription_id", given.id())
                .put("region", given.region())
                .put("site", given.site())
                .put("modality", scheme.modality())
                .put("priority", given.priority())
                .put("clinician_issuer", given.clinician().isEmpty() ? "" : "03")
                .put("clinician_id", given.clinician())
                .put("site_laterality", given.siteLaterality())
                .put("rcr_category", given.category())
                .put("route", scheme.radioactive() ? "01" : "")
                .put("arsac_holder", scheme.modality().equals("4") ? "TEST-HOLDER" : "")
                .put("commissioner", COMMISSIONER)
                .put("intent", scheme.intent())
                .put("trial", course.trial)
                .put("plan_id", plan.id)
                .put("planned_on", dates.day(plan.plannedOn))
                .put("plan_name", plan.name)
                .put("specialist", plan.specialist)
                .put("other_specialist", plan.specialist.equals("S98") ? scheme.technique() : "")
                .put("plan_opcs", plan.procedure)
                .put("prescribed_dose", Digits.decimal(plan.dose))
                .put("prescribed_dose_unit", unit)
                .put("prescribed_fractions", Integer.toString(plan.fractions))
                .put("actual_dose", Digits.decimal(course.doseGiven()))
                .put("actual_dose_unit", unit)
                .put("beam_type", plan.beamType)
                .put("beam_energy", plan.energy)
                .put("beam_energy_unit", plan.energy.isEmpty() ? "" : VOLT)
                .put("isotope", plan.isotope)
                .cells;
    }

    /// The v5 row of a prescription in a visit, without what belongs to the exposure.
    String[] flat(Visit visit, Beam beam) {
        Course course = visit.course;
        Plan plan = beam.plan();
        Prescription given = plan.prescription;
        Scheme scheme = given.scheme();
        return new Row(Columns.FLAT)
                .put("out_patient", visit.admitted ? "N" : "Y")
                .put("attendance_id", visit.id)
                .put("provider", sender)
                .put("attended_on", dates.day(java.time.LocalDate.ofEpochDay(visit.day)))
                .put("episode_id", course.episode)
                .put("decided_on", dates.day(course.decided))
                .put("appropriate_on", dates.day(course.appropriate))
                .put("priority", course.priority)
                .put("started_on", dates.day(course.started))
                .put("diagnosis", course.icd)
                .put("intent", scheme.palliative() ? "01" : scheme.intent().equals("97") ? "03" : "02")
                .put("prescription_id", given.id())
                .put("region", given.region())
                .put("site", given.site())
                .put("fields_count", Integer.toString(visit.fieldsOf(plan)))
                .put("prescribed_dose", Digits.decimal(plan.dose))
                .put("prescribed_fractions", Integer.toString(plan.fractions))
                .put("actual_dose", Digits.twoPlaces(plan.doseGiven()))
                .put("actual_fractions", Integer.toString(plan.delivered))
                .put("modality", scheme.modality().equals("2") ? "06" : "05")
                .put("machine", beam.machine().id())
                .put("isotope", plan.isotope)
                .put("beam_type", plan.beamType)
                .put("beam_energy", plan.energy)
                .cells;
    }

    static String fileMonth(Month month) {
        return Digits.of(month.year(), 4) + Digits.of(month.number(), 2);
    }
}

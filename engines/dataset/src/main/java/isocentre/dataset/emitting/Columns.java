package isocentre.dataset.emitting;

import isocentre.dataset.rows.Schema;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The columns of the normal form after the row's number and the patient, made of a file's fields.
final class Columns {
    private final Schema schema;
    private final Charset charset;
    private final List<Cell> cells = new ArrayList<>();

    Columns(Schema schema, Charset charset) {
        this.schema = schema;
        this.charset = charset;
    }

    static List<Cell> attendance(Schema schema, Charset charset, Cell patient) {
        Columns columns = new Columns(schema, charset);
        columns.cells.add(patient);
        columns.text("attendance_id");
        columns.cells.add(Cell.moment(columns.field("attended_at")));
        columns.cells.add(Cell.yesNo(columns.field("admitted"), true));
        columns.text("admin_category", "delivery_opcs");
        columns.cells.add(Cell.age(columns.field("birth_date"), columns.field("attended_at")));
        columns.text("gender");
        columns.cells.add(Cell.district(columns.field("postcode")));
        return columns.cells;
    }

    static List<Cell> exposure(Schema schema, Charset charset, Cell patient) {
        Columns columns = new Columns(schema, charset);
        columns.cells.add(patient);
        columns.text("attendance_id", "diagnosis", "tumour_laterality", "episode_id");
        columns.dates("decided_on", "appropriate_on", "referred_on", "started_on");
        columns.text("prescription_id", "region", "site", "modality", "priority", "intent", "rcr_category", "trial");
        columns.text("plan_id", "specialist", "plan_opcs");
        columns.numbers("prescribed_dose", "prescribed_fractions", "actual_dose", "actual_fractions");
        columns.text("exposure_id", "machine", "beam_type");
        columns.numbers("beam_energy");
        int flat = schema.field("exposed_time");
        columns.cells.add(
                flat < 0 ? Cell.moment(columns.field("exposed_at")) : Cell.moment(columns.field("attended_on"), flat));
        columns.text("isotope");
        return columns.cells;
    }

    /// The exposure columns, and two that belong to the attendance.
    static List<Cell> flat(Schema schema, Charset charset, Cell patient) {
        List<Cell> cells = new ArrayList<>(exposure(schema, charset, patient));
        cells.add(Cell.date(schema.field("attended_on")));
        cells.add(Cell.yesNo(schema.field("out_patient"), false));
        return cells;
    }

    private int field(String name) {
        int field = schema.field(name);
        if (field < 0) {
            throw new IllegalStateException("no field " + name);
        }
        return field;
    }

    private void text(String... names) {
        for (String name : names) {
            int field = schema.field(name);
            cells.add(field < 0 ? Cell.empty() : Cell.text(field, charset));
        }
    }

    private void dates(String... names) {
        for (String name : names) {
            int field = schema.field(name);
            cells.add(field < 0 ? Cell.empty() : Cell.date(field));
        }
    }

    private void numbers(String... names) {
        for (String name : names) {
            int field = schema.field(name);
            cells.add(field < 0 ? Cell.empty() : Cell.number(field));
        }
    }
}

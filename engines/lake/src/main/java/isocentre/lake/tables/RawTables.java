package isocentre.lake.tables;

import isocentre.lake.tables.Shape.Parting;
import java.util.List;

/// The tables that a load fills. The first columns of `attendance` and `exposure` are those of the normal form, in
/// its order; the last four name the submission.
public final class RawTables {
    /// The columns that a lot's own file does not bear.
    public static final int OF_THE_LOT = 4;

    public static final Shape ATTENDANCE = Shape.of(
            "attendance",
            Parting.PROVIDER_AND_MONTH,
            "row LONG",
            "patient TEXT",
            "attendance_id TEXT",
            "attended_at MOMENT",
            "admitted FLAG",
            "admin_category TEXT",
            "delivery_opcs TEXT",
            "age WHOLE",
            "sex TEXT",
            "district TEXT",
            "provider TEXT",
            "month DAY",
            "lot TEXT",
            "version TEXT");

    public static final Shape EXPOSURE = Shape.of(
            "exposure",
            Parting.PROVIDER_AND_MONTH,
            "row LONG",
            "patient TEXT",
            "attendance_id TEXT",
            "diagnosis TEXT",
            "tumour_laterality TEXT",
            "episode_id TEXT",
            "decided_on DAY",
            "appropriate_on DAY",
            "referred_on DAY",
            "started_on DAY",
            "prescription_id TEXT",
            "region TEXT",
            "site TEXT",
            "modality TEXT",
            "priority TEXT",
            "intent TEXT",
            "rcr_category TEXT",
            "trial TEXT",
            "plan_id TEXT",
            "specialist TEXT",
            "plan_opcs TEXT",
            "prescribed_dose NUMBER",
            "prescribed_fractions WHOLE",
            "actual_dose NUMBER",
            "actual_fractions WHOLE",
            "exposure_id TEXT",
            "machine TEXT",
            "beam_type TEXT",
            "beam_energy NUMBER",
            "exposed_at MOMENT",
            "isotope TEXT",
            "provider TEXT",
            "month DAY",
            "lot TEXT",
            "version TEXT");

    /// Sealed: `link` is a keyed hash of the patient under a key of its own, `sealed` can be opened with the keys
    /// only.
    public static final Shape IDENTITY = Shape.of(
            "identity",
            Parting.PROVIDER_AND_MONTH,
            "link TEXT",
            "sealed BYTES",
            "provider TEXT",
            "month DAY",
            "lot TEXT",
            "version TEXT");

    /// One row for each submission in force: `rows` are the data rows of all its files as sent, `attendances` those of
    /// its attendance file, `rejected` those left out.
    public static final Shape SUBMISSION = Shape.of(
            "submission",
            Parting.MONTH,
            "provider TEXT",
            "month DAY",
            "lot TEXT",
            "version TEXT",
            "received_on DAY",
            "rows LONG",
            "attendances LONG",
            "rejected LONG",
            "synthetic FLAG");

    /// One row for each item of each file: `expected` and `present` count mandatory items only, `filled` and
    /// `valid` all.
    public static final Shape QUALITY = Shape.of(
            "quality",
            Parting.MONTH,
            "provider TEXT",
            "month DAY",
            "lot TEXT",
            "version TEXT",
            "file TEXT",
            "field TEXT",
            "expected LONG",
            "present LONG",
            "filled LONG",
            "valid LONG");

    public static final Shape WAIT = Shape.of(
            "wait",
            Parting.MONTH,
            "month DAY",
            "lot TEXT",
            "status TEXT",
            "provider TEXT",
            "provider_name TEXT",
            "stage TEXT",
            "within31 LONG",
            "d32_38 LONG",
            "d39_48 LONG",
            "d49_62 LONG",
            "over62 LONG",
            "total LONG");

    public static final List<Shape> ALL = List.of(ATTENDANCE, EXPOSURE, IDENTITY, SUBMISSION, QUALITY, WAIT);

    private RawTables() {}
}

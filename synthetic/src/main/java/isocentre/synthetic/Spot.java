package isocentre.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row on its way into a file, with what a fault may need to know of it.
///
/// @param row its number in the file, from 1, the header not counted
/// @param exposure its number in the visit, from 0; -1 for an attendance
/// @param before the row above, if it is of the same patient (attendance), plan (exposure) or both and the same visit
/// (version 5); so a value changed here is not the first of its kind in the file
/// @param companion the row above is of the same plan, visit and machine
record Spot(
        Columns columns,
        int row,
        Visit visit,
        int exposure,
        boolean companion,
        String[] cells,
        String @Nullable [] before) {

    String value(String field) {
        return cells[columns.place(field)];
    }

    boolean attendance() {
        return exposure < 0;
    }

    /// Whether the file is of the kind that `faults.csv` names.
    boolean in(String file) {
        return columns == Columns.ATTENDANCE
                ? file.equals("attendance")
                : List.of("both", columns == Columns.FLAT ? "flat" : "prescription")
                        .contains(file);
    }
}

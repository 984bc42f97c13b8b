package isocentre.dataset;

import isocentre.radiotherapy.Basis;
import java.util.List;
import java.util.Optional;

/// One cause of trouble: a rule that failed, and where one offending value explains many rows, that value.
///
/// @param file the file's name, empty where the rule is about the submission
/// @param field canonical name of the item shown to the sender, empty where there is none
/// @param column the sender's own header of that item, empty where the file has no such column
/// @param value the offending value; empty where none explains the rows, and always where it could name a person
/// @param count exact number of rows (of columns for a rule on columns) with this cause
/// @param rows the first 20 data rows, numbered from 1, the header not counted; empty where no row is to blame
/// @param otherValues how many distinct values are gathered here, where this finding is the remainder of a rule (at
///     least that many, when the rule's distinct values passed what is kept); 0 otherwise
public record Finding(
        String rule,
        String name,
        Severity severity,
        String file,
        String field,
        String column,
        Optional<String> value,
        long count,
        List<Long> rows,
        int otherValues,
        String reason,
        String remedy,
        Basis basis) {
    public Finding {
        rows = List.copyOf(rows);
    }
}

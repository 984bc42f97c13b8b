package isocentre.dataset.checking;

import isocentre.dataset.FieldCount;
import isocentre.dataset.FileSummary;
import isocentre.dataset.judging.RowTest;
import isocentre.dataset.rows.Schema;
import isocentre.radiotherapy.standards.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verdict says of a file beside its findings: how it is written, and the counts of each item.
final class Summary {
    private Summary() {}

    static FileSummary summary(FileResult file) {
        return new FileSummary(
                file.table().file().name(),
                file.layout(),
                file.table().dialect().encoding().name(),
                file.table().dialect().delimiter(),
                file.rows(),
                file.rejected().cardinality());
    }

    /// The counts of each item: columns that the file lacks have nothing present.
    static List<FieldCount> fields(FileResult file) {
        Schema schema = file.plan().facts().schema();
        List<FieldCount> counts = new ArrayList<>();
        for (int field = 0; field < schema.size(); field++) {
            Item item = schema.item(field);
            boolean mandatory = item.mandation() == Item.Mandation.MANDATORY;
            long valid = 0;
            long present = 0;
            Integer test = counting(file, field);
            if (test != null) {
                valid = file.tally().of(test, RowTest.PASSES);
                present = valid + file.tally().of(test, RowTest.FAILS);
            }
            counts.add(new FieldCount(schema.layout(), item.field(), mandatory, file.rows(), present, valid));
        }
        return counts;
    }

    private static @Nullable Integer counting(FileResult file, int field) {
        List<FileRule> tests = file.plan().rules();
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).rule() == null && tests.get(i).value() == field) {
                return i;
            }
        }
        return null;
    }
}

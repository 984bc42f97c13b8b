package isocentre.service.capture.web;

import isocentre.dataset.Finding;
import isocentre.dataset.SourceFile;
import isocentre.dataset.reading.Column;
import isocentre.dataset.reading.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows behind a finding, as they are read.
///
/// @param headings of the file's columns, with `row` first
/// @param rows the number of each and its cells
/// @param total how many there are in all
/// @param whole whether `rows` can be counted on to be all of them: else they are the first that the check names
record FindingRows(List<String> headings, List<List<String>> rows, long total, boolean whole) {

    /// Reads the rows from one on. Where a finding is about one value, its rows are those with the value in that
    /// column, if they are as many as the check counted; else they are the first that the check named.
    ///
    /// @param from the first to give, from 0
    /// @param most how many to give
    static Optional<FindingRows> of(List<Path> files, Finding finding, long from, long most) throws IOException {
        Optional<SourceFile> file = isocentre.dataset.Submissions.group(files).submissions().stream()
                .flatMap(one -> one.files().stream())
                .filter(one -> one.name().equals(finding.file()))
                .findFirst();
        if (file.isEmpty() || finding.rows().isEmpty()) {
            return Optional.empty();
        }
        Optional<FindingRows> byValue = finding.value().isPresent() && finding.otherValues() == 0
                ? read(file.get(), finding, Set.of(), from, most).filter(rows -> rows.total() == finding.count())
                : Optional.empty();
        return byValue.isPresent() ? byValue : read(file.get(), finding, new HashSet<>(finding.rows()), from, most);
    }

    /// @param numbers of the rows wanted; none for those with the finding's value
    private static Optional<FindingRows> read(SourceFile file, Finding finding, Set<Long> numbers, long from, long most)
            throws IOException {
        List<List<String>> kept = new ArrayList<>();
        long found = 0;
        try (RowReader reader = RowReader.open(file)) {
            List<String> headings = new ArrayList<>(List.of("row"));
            reader.columns().forEach(column -> headings.add(column.field().isEmpty() ? "(not read)" : column.field()));
            Optional<Column> column = reader.columns().stream()
                    .filter(one -> one.field().equals(finding.field()))
                    .findFirst();
            while (reader.next()) {
                boolean wanted = numbers.isEmpty()
                        ? column.filter(one -> one.position() < reader.cells())
                                .map(one -> reader.text(one.position()).strip())
                                .filter(cell -> cell.equals(finding.value().orElseThrow()))
                                .isPresent()
                        : numbers.contains(reader.row());
                if (wanted) {
                    if (found >= from && kept.size() < most) {
                        kept.add(cells(reader));
                    }
                    found++;
                }
            }
            return Optional.of(new FindingRows(headings, kept, found, found == finding.count()));
        }
    }

    private static List<String> cells(RowReader reader) {
        List<String> cells = new ArrayList<>(List.of(Long.toString(reader.row())));
        for (int i = 0; i < reader.cells(); i++) {
            cells.add(reader.text(i));
        }
        return cells;
    }
}

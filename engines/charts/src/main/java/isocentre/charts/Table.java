package isocentre.charts;

import java.util.List;

/// The figures of a chart as rows of text, ready to show. The first column names the row.
public record Table(List<String> headers, List<List<String>> rows) {
    public Table {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "A row of " + row.size() + " cells under " + headers.size() + " headers: " + row);
            }
        }
    }
}

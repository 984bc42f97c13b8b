package isocentre.service.governance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A register as the page of a network shows it.
///
/// @param enter where a line is entered; null for who may not
public record Section(
        String title,
        String hint,
        List<String> heads,
        List<Row> rows,
        @Nullable String enter,
        String action) {

    /// A line.
    ///
    /// @param acts what the reader may do with it
    public record Row(List<String> cells, List<Act> acts) {}

    /// A form of one button.
    ///
    /// @param fields hidden ones: names and values in turn
    public record Act(String words, String href, List<String> fields) {}
}

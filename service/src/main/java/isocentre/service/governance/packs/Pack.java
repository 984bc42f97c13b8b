package isocentre.service.governance.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a board is given to read.
///
/// @param network `ODN-01`
/// @param name of the network
/// @param period of which it tells, in words
/// @param made the day whose records it holds
/// @param dataVersion of its figures; empty where there are none yet
/// @param remembered what the next pack is held against, by keys that tell subjects apart
public record Pack(
        Kind kind,
        String network,
        String name,
        String period,
        LocalDate made,
        String dataVersion,
        List<Part> parts,
        Map<String, Kept> remembered) {

    /// What it is.
    public enum Kind {
        BOARD("Board pack"),
        ANNUAL("Annual report");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String title() {
        return kind.title() + ": " + name;
    }

    /// A headed part: words, then a table where there are rows.
    ///
    /// @param none said in place of a table without rows
    public record Part(String id, String title, List<String> words, List<String> heads, List<Row> rows, String none) {}

    /// A row of a table.
    ///
    /// @param href where its first cell leads, from the first slash on; empty for nowhere
    public record Row(List<String> cells, String href) {
        static Row of(String href, String... cells) {
            return new Row(List.of(cells), href);
        }
    }

    /// How something stood when the pack was made.
    ///
    /// @param subject `Risk`
    /// @param title which
    /// @param value in words: `Being treated, 16 (4 × 4)`
    public record Kept(String subject, String title, String value) {}
}

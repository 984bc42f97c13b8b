package isocentre.report.views;

import java.util.List;

/// A headed part of a page.
public record Section(String id, String title, List<Block> blocks) {

    /// The name of a table that stands at a place among the blocks: `providers-4`.
    public String item(int block) {
        return id + "-" + (block + 1);
    }
}

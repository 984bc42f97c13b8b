package isocentre.report.views;

import java.util.List;

/// How the figures of a page came about: definition, counts, exclusions, data version, method, limits, basis.
public record Receipt(List<Entry> entries) implements Block {

    /// One line of the receipt.
    public record Entry(String term, List<String> text) {}
}

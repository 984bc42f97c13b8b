package isocentre.dataset.repairing;

import java.util.Optional;

/// What may be done to the cells of one column.
interface Repair {

    /// The rule that asks for it.
    String rule();

    /// The new content of a cell; empty where it stays as it is.
    Optional<String> mended(String cell);
}

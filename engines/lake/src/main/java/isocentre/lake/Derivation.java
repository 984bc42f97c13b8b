package isocentre.lake;

/// A table computed from others by one portable query.
///
/// @param name of the table, as later queries and measures call it
/// @param kept whether it is stored with the data version; a table that is not kept is at hand for the steps after
/// it only
/// @param sql a `SELECT`. Its rows bear `provider` and `month`; those of stage [Stage#PATIENT] also `patient`
public record Derivation(String name, Stage stage, boolean kept, String sql) {

    /// What a derived table is made from, hence what must be made again after a change.
    public enum Stage {
        /// From the rows of a submission (`attendance`, `exposure`) alone. Its rows bear the month of the
        /// submission, and are made again when that is submitted again.
        LOT,
        /// From the kept tables of stage lot that bear `patient`, and from `submission`: a row hangs on its own
        /// patient's rows, and on which months his provider has submitted, up to the one after his last. Made
        /// again for the patients of a changed submission and of the month before it.
        PATIENT
    }
}

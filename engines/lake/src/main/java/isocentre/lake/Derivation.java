package isocentre.lake;

/// A table computed from others by one portable query.
///
/// @param name of the table, as later queries and measures call it
/// @param kept whether it is stored with the data version; a table that is not kept is at hand for the steps after
/// it only
/// @param sql a `SELECT`. In stage [Stage#LOT] its rows bear `provider` and `month` of the submission they come
/// from
public record Derivation(String name, Stage stage, boolean kept, String sql) {

    /// What a derived table is made from, hence what must be made again after a change.
    public enum Stage {
        /// From the rows of a submission (`attendance`, `exposure`) alone: made for each (provider, month)
        /// submitted, and again only when it is submitted again.
        LOT,
        /// From the kept tables of all submissions, `submission`, `quality`, `wait` and the references: made again
        /// as a whole for each data version.
        ALL
    }
}

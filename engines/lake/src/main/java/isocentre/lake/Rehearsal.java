package isocentre.lake;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What the store would be after a change that is not made.
public sealed interface Rehearsal {

    /// What is tried.
    sealed interface Of {
        /// A submission is loaded.
        record Loading(List<Path> files, LocalDate receivedOn) implements Of {}

        /// A provider's month is withdrawn.
        record Withdrawing(OdsCode provider, Month month) implements Of {}
    }

    /// A session over the tables as they would be, raw ones but `identity` and derived ones. Closing it removes all
    /// that was worked out.
    ///
    /// @param changes the place whose figures may change with it, beside those that hang on it
    record Open(Session session, OdsCode provider, Month changes) implements Rehearsal {}

    /// The change would not come into force.
    record Nothing(String why) implements Rehearsal {}
}

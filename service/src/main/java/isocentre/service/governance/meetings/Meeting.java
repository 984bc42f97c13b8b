package isocentre.service.governance.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A meeting of a group of a network, or of the Implementation Oversight Group.
///
/// @param network `ODN-01`, or [#IMPLEMENTATION]
/// @param body the group of the network; empty for the Implementation Oversight Group
/// @param quorum how many with a place have to be there for what is decided to stand
/// @param closed empty until its minutes are written
public record Meeting(
        UUID id,
        String network,
        Optional<UUID> body,
        LocalDate day,
        String place,
        int quorum,
        Optional<Closed> closed) {
    /// In place of a network: the Implementation Oversight Group.
    public static final String IMPLEMENTATION = "IOG";

    /// How it went.
    ///
    /// @param interests declared at the meeting
    /// @param attending how many of those with a place were there
    public record Closed(String interests, String minutes, int attending, String closer, Instant at) {}

    /// A paper for it, in full and in plain English.
    public record Item(UUID id, String title, String paper, String plain) {}

    /// What is shown at it to learn from (IOG-02).
    ///
    /// @param address of a page of this service
    public record Exhibit(Kind kind, String words, String address) {
        /// What it is.
        public enum Kind {
            CASE_STUDY,
            INDICATOR
        }
    }

    /// Somebody's place in it.
    ///
    /// @param id of the seat in the register, or what tells members of the Implementation Oversight Group apart
    /// @param as office there
    /// @param interests in the register, in words; empty where there are none
    public record Place(String id, String name, String as, List<String> interests) {}

    /// What was on its agenda when it was closed, and who was there.
    public record Kept(List<Agenda.Line> agenda, List<String> attending) {}

    public boolean ofImplementationGroup() {
        return network.equals(IMPLEMENTATION);
    }

    /// Whether enough were there; empty until it is closed.
    public Optional<Boolean> quorate() {
        return closed.map(one -> one.attending() >= quorum);
    }
}

package isocentre.service.governance;

import isocentre.service.practice.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line in one of the registers of a network. Lines are dated and never changed but for their last day.
public sealed interface Line {
    UUID id();

    /// `ODN-01`.
    String network();

    /// The first day on which it holds, or the one on which it was done.
    LocalDate since();

    /// The last day; null where no end is set.
    default @Nullable LocalDate until() {
        return null;
    }

    default boolean holds(LocalDate day) {
        LocalDate last = until();
        return !day.isBefore(since()) && (last == null || !day.isAfter(last));
    }

    /// An oversight group or one of its subgroups.
    record Group(
            UUID id,
            String network,
            Kind kind,
            String name,
            LocalDate since,
            @Nullable LocalDate until) implements Line {
        /// What it is.
        public enum Kind {
            OVERSIGHT_GROUP,
            SUBGROUP
        }
    }

    /// Somebody's place in a group.
    ///
    /// @param body the group
    /// @param post held at home: it decides who may be chair (NOG-02)
    /// @param organisation ODS code of the provider, or the name of another organisation
    record Seat(
            UUID id,
            String network,
            UUID body,
            String person,
            Office office,
            Post post,
            String organisation,
            LocalDate since,
            @Nullable LocalDate until)
            implements Line {
        /// What somebody does in the group.
        public enum Office {
            CHAIR,
            PROGRAMME_MANAGER,
            SUBGROUP_LEAD,
            MEMBER,
            PATIENT_PARTNER
        }

        /// What somebody is at home.
        public enum Post {
            CHIEF_EXECUTIVE,
            EXECUTIVE_DIRECTOR,
            CLINICAL_DIRECTOR,
            HEAD_OF_SERVICE,
            HEAD_OF_PHYSICS,
            MANAGER,
            OTHER
        }
    }

    /// What the holder of a seat declared.
    record Declaration(UUID id, String network, UUID seat, Kind kind, String words, LocalDate since) implements Line {
        /// An interest, or that one can represent the wider cancer system (NOG-04).
        public enum Kind {
            INTEREST,
            WIDER_SYSTEM
        }
    }

    /// A host, from being proposed on: it counts once both approvals are there (GOV-06).
    ///
    /// @param proposer account
    record Host(
            UUID id,
            String network,
            String provider,
            Way way,
            String reason,
            LocalDate since,
            @Nullable LocalDate until,
            UUID proposer)
            implements Line {
        /// How it was chosen.
        public enum Way {
            AGREEMENT,
            BID
        }
    }

    /// One of the two approvals of a host.
    ///
    /// @param approver account
    record Approval(UUID id, String network, UUID host, By by, String name, LocalDate since, UUID approver)
            implements Line {
        /// In whose name.
        public enum By {
            ALLIANCE,
            SPECIALISED_COMMISSIONING
        }
    }

    /// By which the lead provider answers to NHS England (GOV-08).
    ///
    /// @param requirements the set of requirements that it names
    record Contract(
            UUID id,
            String network,
            String provider,
            String requirements,
            LocalDate since,
            @Nullable LocalDate until) implements Line {}

    /// Extra resources of a time of at most a year (GOV-09).
    ///
    /// @param pounds whole pounds
    /// @param provider who holds them (GOV-07)
    record Funding(UUID id, String network, String provider, long pounds, LocalDate since, LocalDate until)
            implements Line {}

    /// A version of the network's plan, on the day on which it was agreed (NOG-05).
    ///
    /// @param agreeing ODS codes of those who agreed, with spaces between
    /// @param ambitions `A1 A3`: what it serves (LHS-M2)
    record Plan(
            UUID id,
            String network,
            String version,
            String decision,
            String agreeing,
            String ambitions,
            LocalDate since)
            implements Line {
        public Set<String> agreed() {
            return Set.copyOf(List.of(agreeing.split(" ")));
        }
    }

    /// What a network wants to come to; the items of its work programme and its benefits hang on it.
    ///
    /// @param ambitions `A1 A3`: what it serves (LHS-M2)
    record Objective(
            UUID id,
            String network,
            String title,
            String ambitions,
            LocalDate since,
            @Nullable LocalDate until) implements Line {}

    /// An item of the work programme.
    ///
    /// @param aim by when
    /// @param until the day on which it was done; null while it is not
    record Work(
            UUID id,
            String network,
            UUID objective,
            String title,
            String owner,
            LocalDate aim,
            LocalDate since,
            @Nullable LocalDate until)
            implements Line {
        public boolean late(LocalDate day) {
            return until == null && aim.isBefore(day);
        }
    }

    /// What an objective is to bring, and by what one sees it.
    ///
    /// @param measure such as an indicator's id
    /// @param baseline its value before, with its day
    /// @param target the value to come to
    record Benefit(
            UUID id,
            String network,
            UUID objective,
            String name,
            String measure,
            String baseline,
            String target,
            LocalDate since)
            implements Line {}

    /// The measure of a benefit on a day.
    ///
    /// @param evidence such as the address of a receipt
    record Measured(UUID id, String network, UUID benefit, String value, String evidence, LocalDate since)
            implements Line {}

    /// A report of progress to the Implementation Oversight Group (IOG-05).
    record Progress(UUID id, String network, String done, String next, LocalDate since) implements Line {}

    /// How a member stood against one requirement on a day (NOG-06).
    ///
    /// @param plan what will be done where it is not met; empty otherwise
    /// @param aim by when
    record Assessment(
            UUID id,
            String network,
            String provider,
            String requirement,
            Result result,
            String evidence,
            String plan,
            @Nullable LocalDate aim,
            LocalDate since)
            implements Line {
        /// How it stood.
        public enum Result {
            MET,
            PARTLY_MET,
            NOT_MET
        }
    }

    /// How a network scored itself on a day as a network that learns, from 1 to 5 in each of six domains (L9).
    ///
    /// @param words what the scores rest on
    record Maturity(
            UUID id,
            String network,
            int leadership,
            int management,
            int improvement,
            int community,
            int data,
            int research,
            String words,
            LocalDate since)
            implements Line {
        /// The score in a domain of `standards/governance/maturity.csv`.
        ///
        /// @throws IllegalArgumentException if there is no such domain
        public int score(String domain) {
            return switch (domain) {
                case "leadership" -> leadership;
                case "management" -> management;
                case "improvement" -> improvement;
                case "community" -> community;
                case "data" -> data;
                case "research" -> research;
                default -> throw new IllegalArgumentException("there is no domain " + domain);
            };
        }
    }

    /// An annual report (NOG-07).
    ///
    /// @param year its first calendar year: 2024 for 2024-25
    record Report(UUID id, String network, int year, String achievements, String challenges, LocalDate since)
            implements Line {}

    /// What the module `practice` records and the statements speak of: it is read there, and never entered here.
    sealed interface OfPractice extends Line {}

    /// A version of a network's protocol for a tumour site (NOG-08). The next version supersedes it.
    record Protocol(
            UUID id,
            String network,
            String site,
            String version,
            String changes,
            LocalDate since,
            @Nullable LocalDate until)
            implements OfPractice {}

    /// A notice of a protocol's version to one person of a department (NOG-09).
    ///
    /// @param acknowledged the day; null while it is open
    record Notice(
            UUID id,
            String network,
            UUID protocol,
            String provider,
            Post recipient,
            LocalDate since,
            @Nullable LocalDate acknowledged)
            implements OfPractice {}

    /// A provider's own protocol, and the version of the network's that it follows (NOG-10).
    record LocalProtocol(UUID id, String network, String provider, String name, UUID follows, LocalDate since)
            implements OfPractice {}
}
